import { formatDuration } from "@/lib/format/duration";
import { formatCount, formatRate } from "@/lib/format/number";
import type { Attention, FlowState, Overview, SystemState } from "@/lib/overview/contract";
import { failureWords } from "@/lib/overview/failure-words";

type About = Pick<Overview, "attention" | "flow" | "tables" | "systems">;

/** The state of the environment in one word and one sentence: is it flowing, how stale, what is broken. */
export function stateSentence(about: About): { state: FlowState; sentence: string } {
  const { attention, systems } = about;
  if (systems.length === 0) return { state: "unknown", sentence: "Nothing is known yet: the first look is under way." };
  const failed = attention.filter((one) => one.state === "failed");
  if (failed.length > 0)
    return { state: "failed", sentence: sentenceOf([broken(failed, systems), stale(about), letters(attention)]) };
  if (attention.length === 0) return { state: "healthy", sentence: flowing(about) };
  const parts = [stale(about), stopped(attention), letters(attention)].filter((part) => part !== "");
  const other = attention.length === 1 ? "1 thing needs a look" : `${attention.length} things need a look`;
  const state = attention.some((one) => one.state === "degraded") ? "degraded" : "stale";
  return { state, sentence: sentenceOf(parts.length > 0 ? parts : [other]) };
}

function sentenceOf(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function broken(failed: readonly Attention[], systems: readonly SystemState[]): string {
  const down = systems.filter(({ state }) => state === "failed");
  if (down.length > 0) return down.map(({ name, freshness }) => `${name} ${failureWords(freshness)}`).join(" and ");
  const [first] = failed;
  return failed.length === 1 && first ? first.title.replace(/\.$/, "") : `${failed.length} things have failed`;
}

function stale({ tables }: About): string {
  const old = tables.filter(({ state }) => state === "stale").length;
  return old === 0 ? "" : `${old} of ${formatCount(tables.length, "table")} ${old === 1 ? "is" : "are"} stale`;
}

function stopped(attention: readonly Attention[]): string {
  const groups = attention.filter(({ kind }) => kind === "group");
  return groups.length === 0 ? "" : `${formatCount(groups.length, "group")} stopped or far behind`;
}

function letters(attention: readonly Attention[]): string {
  const topics = attention.filter(({ kind }) => kind === "dead-letters");
  return topics.length === 0 ? "" : `dead letters arrive in ${formatCount(topics.length, "topic")}`;
}

function flowing({ flow, tables }: About): string {
  const topics = flow.nodes.filter(({ kind }) => kind === "topic");
  const rate = topics.reduce((sum, { recordsPerSecond }) => sum + (recordsPerSecond ?? 0), 0);
  const oldest = Math.max(0, ...tables.map(({ ageMs }) => ageMs ?? 0));
  const fresh =
    tables.length === 0
      ? ""
      : `; the oldest of ${formatCount(tables.length, "table")} is ${formatDuration(oldest)} old`;
  return `All flows: ${formatRate(rate)} in ${formatCount(topics.length + flow.hiddenTopics, "topic")}${fresh}.`;
}
