"use client";
import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import type { Column } from "@/components/ui/list/column";
import { List } from "@/components/ui/list/list";
import { Time } from "@/components/ui/time";
import { subjectHref } from "./subject-href";
import type { SubjectView } from "./subject-view";

type Moment = { key: string; at: string | null; what: string; who: string; href: string | null };

const ACTIONS: Record<string, string> = {
  "schemas.register": "registered a version",
  "schemas.configure": "set compatibility",
  "schemas.delete": "deleted",
};

const COLUMNS: readonly Column<Moment>[] = [
  {
    key: "what",
    header: "What",
    value: (row) => row.what,
    cell: (row) =>
      row.href === null ? (
        <span className="truncate">{row.what}</span>
      ) : (
        <Link href={row.href} className="quiet-link truncate">
          {row.what}
        </Link>
      ),
  },
  {
    key: "when",
    header: "When",
    // Sorted as the oldest: nobody knows how long it was there.
    value: (row) => row.at ?? "",
    cell: (row) => (row.at === null ? "before this console looked" : <Time at={row.at} />),
    width: 220,
  },
  { key: "who", header: "By", value: (row) => row.who, width: 220, hint: "What came another way has no name" },
];

/** The subject over time: versions by when they were first seen, and what was written through this console. */
export function SubjectTimeline({ env, subject }: { env: string; subject: SubjectView }) {
  const seen: Moment[] = subject.versions.map(({ version, firstSeenAt, deleted }) => ({
    key: `version ${version}`,
    at: firstSeenAt,
    what: `version ${version} first seen${deleted ? ", softly deleted by now" : ""}`,
    who: "",
    href: subjectHref(env, subject.name, version),
  }));
  const written: Moment[] = subject.writes.map(({ auditId, at, actor, action, outcome, detail }) => ({
    key: `audit ${auditId}`,
    at,
    what: [ACTIONS[action] ?? action, detail, outcome === "done" ? "" : `(${outcome})`].filter(Boolean).join(" "),
    who: actor,
    href: null,
  }));
  return (
    <List
      name="moments"
      rows={[...written, ...seen]}
      columns={COLUMNS}
      rowKey={(row) => row.key}
      defaultSort="-when"
      waitingFor="the schema registry: versions"
      empty={<Empty title="Nothing yet">Versions and what is written through this console stand here.</Empty>}
    />
  );
}
