import type { z } from "zod";
import type { Guarantee } from "@/lib/connectors/contract";

type Config = Readonly<Record<string, string>>;
type Told = z.input<typeof Guarantee>;

/** What a connector's configuration means for records that cannot be handled, and for records seen twice or never. */
export function guarantees(type: string, config: Config): Told[] {
  if (type === "sink") return [sinkErrors(config), retries(config), isolation(config)];
  if (type === "source") return [sourceErrors(config), retries(config), exactlyOnce(config)];
  return [];
}

const calm = (label: string, text: string): Told => ({ label, text, attention: false });
const warn = (label: string, text: string): Told => ({ label, text, attention: true });
const is = (config: Config, key: string, value: string) => config[key]?.toLowerCase() === value;

function sinkErrors(config: Config): Told {
  const label = "Records it cannot handle";
  const topic = config["errors.deadletterqueue.topic.name"];
  if (!is(config, "errors.tolerance", "all"))
    return calm(label, "The first one stops its task (errors.tolerance=none).");
  if (!topic) return warn(label, "They are dropped: errors.tolerance=all without a dead-letter topic.");
  const reason = is(config, "errors.deadletterqueue.context.headers.enable", "true");
  return reason
    ? calm(label, `They go to ${topic}, with origin and reason in their headers.`)
    : warn(label, `They go to ${topic} without a reason: errors.deadletterqueue.context.headers.enable is off.`);
}

function sourceErrors(config: Config): Told {
  const label = "Records it cannot handle";
  return is(config, "errors.tolerance", "all")
    ? warn(label, "They are dropped: errors.tolerance=all, and a source has no dead-letter topic.")
    : calm(label, "The first one stops its task (errors.tolerance=none).");
}

function retries(config: Config): Told {
  const limit = config["errors.retry.timeout"] ?? "0";
  const label = "Tries again";
  if (limit === "-1") return calm(label, "Without end (errors.retry.timeout=-1).");
  return calm(
    label,
    limit === "0" ? "Not by itself (errors.retry.timeout=0)." : `For ${limit} ms (errors.retry.timeout).`,
  );
}

function isolation(config: Config): Told {
  const label = "Transactions";
  return is(config, "consumer.override.isolation.level", "read_committed")
    ? calm(label, "It reads committed records only (isolation.level=read_committed).")
    : warn(label, "Unless the worker says otherwise, it also reads records of transactions that are aborted later.");
}

function exactlyOnce(config: Config): Told {
  const label = "Exactly once";
  const boundary = config["transaction.boundary"] ?? "poll";
  if (is(config, "exactly.once.support", "required"))
    return calm(label, `Demanded; it does not start without. A transaction ends with each ${boundary}.`);
  return calm(
    label,
    `Where worker and plug-in can (exactly.once.support=${config["exactly.once.support"] ?? "requested"}); else a restart may write records twice.`,
  );
}
