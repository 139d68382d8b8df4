import { setTimeout as sleep } from "node:timers/promises";
import { HttpError, httpJson } from "../http-json.ts";

type Result = { resultType?: string; jobID?: string; nextResultUri?: string | null };

export type GatewaySession = {
  /** Runs one statement to its end (for an INSERT: until the job is submitted). Returns the id of the job, if one came of it. */
  run(statement: string): Promise<string | undefined>;
  close(): Promise<void>;
};

/** A session forgets its tables after ten idle minutes, or when the gateway restarts: open one a task and close it. */
export async function openGatewaySession(gatewayUrl: string, name: string): Promise<GatewaySession> {
  const opened = (await httpJson(`${gatewayUrl}/v3/sessions`, {
    method: "POST",
    body: { sessionName: name },
  })) as { sessionHandle: string };
  const session = `${gatewayUrl}/v3/sessions/${opened.sessionHandle}`;

  async function run(statement: string): Promise<string | undefined> {
    const { operationHandle } = (await httpJson(`${session}/statements`, {
      method: "POST",
      body: { statement },
      timeoutMs: 60_000,
    })) as { operationHandle: string };
    const operation = `${session}/operations/${operationHandle}`;
    const end = performance.now() + 120_000;
    for (let pauseMs = 50; performance.now() < end; pauseMs = Math.min(pauseMs * 2, 500)) {
      const result = await readResult(`${operation}/result/0?rowFormat=PLAIN_TEXT`, statement);
      if (result.resultType !== "NOT_READY") {
        await httpJson(`${operation}/close`, { method: "DELETE" });
        return result.jobID;
      }
      await sleep(pauseMs);
    }
    throw new Error(`Flink's SQL gateway did not finish within 120 s: ${firstLine(statement)}`);
  }

  const close = async () => {
    await httpJson(session, { method: "DELETE" });
  };
  return { run, close };
}

async function readResult(url: string, statement: string): Promise<Result> {
  try {
    return (await httpJson(url, { timeoutMs: 60_000 })) as Result;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    throw new Error(`Flink refused "${firstLine(statement)}": ${lastCause(error.body)}`);
  }
}

const firstLine = (statement: string): string => statement.split("\n", 1)[0]?.slice(0, 120) ?? "";

/** The gateway answers with a whole Java stack; its last cause is the reason. */
export function lastCause(body: string): string {
  const causes = [...body.matchAll(/Caused by: ((?:[^\\\n]|\\(?!n))+)/g)];
  return (causes.at(-1)?.[1] ?? body.slice(0, 500)).trim();
}
