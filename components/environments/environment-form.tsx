"use client";
import { LabelledCheckbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Fields } from "./draft";
import { TextField } from "./text-field";

const MECHANISMS = [
  { value: "none", label: "none" },
  { value: "plain", label: "PLAIN" },
  { value: "scram-sha-256", label: "SCRAM-SHA-256" },
  { value: "scram-sha-512", label: "SCRAM-SHA-512" },
] as const;

type EnvironmentFormProps = {
  fields: Fields;
  setFields: (fields: Fields) => void;
  secretsSet: readonly string[];
  isNew: boolean;
};

/** Addresses of an environment's systems. Everything but Kafka may be left empty. */
export function EnvironmentForm({ fields, setFields, secretsSet, isNew }: EnvironmentFormProps) {
  const put = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const text = (key: keyof Fields, label: string, hint: string) => (
    <TextField label={label} hint={hint} value={String(fields[key])} onChange={(value) => put({ [key]: value })} />
  );
  const password = (system: keyof Fields["secrets"], label: string) => (
    <TextField
      label={label}
      password
      hint={secretsSet.includes(system) ? "One is stored; empty: it stays" : "None is stored"}
      value={fields.secrets[system]}
      onChange={(value) => put({ secrets: { ...fields.secrets, [system]: value } })}
    />
  );
  return (
    <div className="flex flex-col gap-4">
      <Group title="Environment">
        {isNew ? text("id", "Short name, in every link", "a-z, 0-9 and dashes; cannot be changed later") : null}
        {text("name", "Name", "As the switch shows it")}
        <LabelledCheckbox
          id="env-read-only"
          label="Read-only: no write through the console"
          checked={fields.readOnly}
          onChange={(readOnly) => put({ readOnly })}
        />
      </Group>
      <Group title="Kafka">
        {text("brokers", "Bootstrap brokers", "host:port, separated by commas")}
        <LabelledCheckbox id="env-tls" label="TLS" checked={fields.tls} onChange={(tls) => put({ tls })} />
        <Field label="SASL mechanism">
          {(control) => (
            <Select
              {...control}
              value={fields.mechanism}
              options={MECHANISMS}
              onChange={(mechanism) => put({ mechanism })}
            />
          )}
        </Field>
        {fields.mechanism === "none" ? null : (
          <>
            <Field label="SASL user">
              {(control) => (
                <Input
                  mono
                  {...control}
                  value={fields.kafkaUser}
                  onChange={(event) => put({ kafkaUser: event.target.value })}
                />
              )}
            </Field>
            {password("kafka", "SASL password")}
          </>
        )}
      </Group>
      <Group title="Schema registry">
        {text("registry", "Registry address", "Base of a Confluent-compatible API")}
        {text("registryUser", "Registry user", "Empty: no sign-in")}
        {fields.registryUser ? password("registry", "Registry password") : null}
      </Group>
      <Group title="Kafka Connect">
        {text("connect", "Connect clusters", "name=http://host:port, separated by commas")}
        {text("connectUser", "Connect user", "Empty: no sign-in")}
        {fields.connectUser ? password("connect", "Connect password") : null}
      </Group>
      <Group title="Flink">
        {text("flink", "JobManager address", "http://host:port of its REST API")}
        {text("gateway", "SQL Gateway address", "http://host:port")}
      </Group>
      <Group title="Iceberg">
        {text(
          "iceberg",
          "Catalog address",
          "postgresql://host:port/database of a JDBC catalog, or http(s):// of a REST catalog",
        )}
        {text("icebergUser", "Catalog user", "Empty: no sign-in")}
        {fields.icebergUser ? password("iceberg", "Catalog password") : null}
        {text("catalog", "Catalog name", "The word its tables are stored under")}
        {text("warehouse", "Warehouse", "Root of the tables, as file:///…")}
      </Group>
    </div>
  );
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <legend className="mb-1 font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}
