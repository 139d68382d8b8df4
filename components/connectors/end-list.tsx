import Link from "next/link";
import type { ConnectorRow } from "@/lib/connectors/contract";
import { topicHref } from "./connector-href";

const MAX_SHOWN = 20;

/** Topics and tables at one end of a connector, topics as links. */
export function EndList({ env, ends }: { env: string; ends: ConnectorRow["inputs"] }) {
  if (ends.length === 0) return <span className="text-ink-3">Not known from its configuration</span>;
  return (
    <ul className="flex flex-col gap-0.5">
      {ends.slice(0, MAX_SHOWN).map(({ kind, name, system }) => (
        <li key={`${system} ${name}`} className="min-w-0 break-all">
          {kind === "topic" ? (
            <Link className="data hover:underline" href={topicHref(env, name)}>
              <bdi>{name}</bdi>
            </Link>
          ) : (
            <bdi className="data">{name}</bdi>
          )}
          <span className="ml-2 text-ink-3">{kind === "topic" ? "topic" : system}</span>
        </li>
      ))}
      {ends.length > MAX_SHOWN ? <li className="text-ink-3">and {ends.length - MAX_SHOWN} more</li> : null}
    </ul>
  );
}
