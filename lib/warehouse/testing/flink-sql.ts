import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { env } from "@/lib/env";

// The way to a table that another writer made, and to another reader's answer: Flink, through its SQL gateway.

type Row = { kind: string; fields: unknown[] };
type Result = {
  resultType: string;
  results?: { data: Row[] };
  nextResultUri?: string | null;
  errors?: string[];
};
export type FlinkSql = {
  run(statement: string): Promise<unknown[][]>;
  /** Drops a namespace of a test with its tables, and the folders that are left of it. */
  drop(namespace: string, tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** A session on the environment's warehouse, in batch mode: a statement is over when its job is. */
export async function openFlinkSql(): Promise<FlinkSql> {
  const url = env().FLINK_SQL_GATEWAY_URL ?? "";
  const catalog = new URL(env().ICEBERG_CATALOG_URI ?? "");
  const { sessionHandle } = await ask<{ sessionHandle: string }>("POST", `${url}/v3/sessions`, {
    sessionName: "warehouse-it",
  });
  const session = `${url}/v3/sessions/${sessionHandle}`;
  const run = async (statement: string): Promise<unknown[][]> => {
    const body = { statement };
    const started = await ask<{ operationHandle: string }>("POST", `${session}/statements`, body);
    const operation = `${session}/operations/${started.operationHandle}`;
    const rows: unknown[][] = [];
    for (let token = 0, tries = 0; tries < 600; tries += 1) {
      const result = await ask<Result>("GET", `${operation}/result/${token}?rowFormat=JSON`);
      if (result.resultType === "EOS") return rows;
      rows.push(...(result.results?.data ?? []).map(({ fields }) => fields));
      const next = /\/result\/(\d+)/.exec(result.nextResultUri ?? "")?.[1];
      if (next !== undefined) token = Number(next);
      if (result.resultType === "NOT_READY") await sleep(100);
    }
    throw new Error(`Flink did not finish: ${statement.slice(0, 80)}`);
  };
  await run(`CREATE CATALOG iceberg WITH ('type'='iceberg','catalog-impl'='org.apache.iceberg.jdbc.JdbcCatalog',
    'uri'='jdbc:postgresql://${catalog.host}${catalog.pathname}','jdbc.user'='${decodeURIComponent(catalog.username)}',
    'jdbc.password'='${decodeURIComponent(catalog.password)}','warehouse'='${env().ICEBERG_WAREHOUSE}')`);
  await run("SET 'execution.runtime-mode'='batch'");
  await run("SET 'table.dml-sync'='true'");
  await run("SET 'parallelism.default'='1'");
  const drop = async (namespace: string, tables: readonly string[]): Promise<void> => {
    for (const table of tables) await run(`DROP TABLE iceberg.${namespace}.${table}`);
    await run(`DROP DATABASE iceberg.${namespace}`);
    await rm(join(fileURLToPath(env().ICEBERG_WAREHOUSE ?? ""), namespace), { recursive: true, force: true });
  };
  return { run, drop, close: async () => void (await ask("DELETE", session)) };
}

async function ask<T>(method: string, url: string, body?: unknown): Promise<T> {
  const reply = await fetch(url, {
    method,
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(60_000),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error([...text.matchAll(/Caused by: ([^\\]+)/g)].at(-1)?.[1] ?? text.slice(0, 500));
  return JSON.parse(text) as T;
}
