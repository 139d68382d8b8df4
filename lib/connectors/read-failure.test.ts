import { expect, test } from "vitest";
import { plainCause } from "@/lib/connectors/plain-cause";
import { readFailure } from "@/lib/connectors/read-failure";

const TRACE = `org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.
\tat org.apache.kafka.connect.runtime.WorkerSinkTask.deliverMessages(WorkerSinkTask.java:644)
\t... 9 more
Caused by: org.apache.kafka.connect.errors.ConnectException: JDBC sink connector failure
\tat io.debezium.connector.jdbc.JdbcSinkConnectorTask.put(JdbcSinkConnectorTask.java:103)
\t... 10 more
Caused by: org.postgresql.util.PSQLException: ERROR: relation "reporting.orders" does not exist
  Position: 13
\tat org.postgresql.core.v3.QueryExecutorImpl.receiveErrorResponse(QueryExecutorImpl.java:2734)
`;

test("the innermost cause comes first and is said in plain words, with all of its lines", () => {
  const failure = readFailure(TRACE);
  expect(failure?.why).toBe("The table reporting.orders does not exist in the database.");
  expect(failure?.causes).toEqual([
    'org.postgresql.util.PSQLException: ERROR: relation "reporting.orders" does not exist Position: 13',
    "org.apache.kafka.connect.errors.ConnectException: JDBC sink connector failure",
    "org.apache.kafka.connect.errors.ConnectException: Exiting WorkerSinkTask due to unrecoverable exception.",
  ]);
  expect(failure?.trace).toBe(TRACE);
});

test("an address that only the wrapper names is in the sentence", () => {
  const refused = `a.B: outer\nCaused by: org.postgresql.util.PSQLException: Connection to 10.0.0.1:5432 refused. Check
Caused by: java.net.ConnectException: Connection refused\n`;
  expect(readFailure(refused)?.why).toBe("Nothing answers at 10.0.0.1:5432.");
});

test("no trace is no failure", () => {
  expect(readFailure(null)).toBeNull();
  expect(readFailure("  ")).toBeNull();
});

test.each([
  ['org.postgresql.util.PSQLException: FATAL: password authentication failed for user "me"', "the password of me"],
  ["java.net.ConnectException: Connection refused", "Nothing answers"],
  ["org.postgresql.util.PSQLException: Connection to 10.0.0.1:5432 refused. Check that…", "10.0.0.1:5432"],
  ["java.net.UnknownHostException: nowhere.example", "nowhere.example"],
  ["org.apache.kafka.common.errors.SerializationException: Unknown magic byte!", "schema of the registry"],
  ["java.lang.NoClassDefFoundError: org/apache/orc/Writer", "org/apache/orc/Writer"],
])("the common failure %s is said in plain words", (cause, words) => {
  expect(plainCause(cause)).toContain(words);
});

test("what is not known stays in Connect's words, without the package of the exception", () => {
  expect(plainCause("com.acme.WeirdException: The frobnicator is full")).toBe("The frobnicator is full");
  expect(plainCause("com.acme.WeirdException")).toBe("WeirdException");
  expect(plainCause("no exception at all: $1")).toBe("no exception at all: $1");
});
