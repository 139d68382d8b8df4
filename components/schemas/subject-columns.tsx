import type { ReactNode } from "react";
import type { Column, Scope } from "@/components/ui/list/column";
import { StateMark } from "@/components/ui/state-mark";
import { SUBJECT_FIELDS } from "@/lib/schemas/browser/subject-fields";
import type { SubjectRow } from "@/lib/schemas/contract";

const FIELDS = SUBJECT_FIELDS;

// Details come little by little: a row that had no turn yet says so, which is not the same as none.
const known = (row: SubjectRow, value: ReactNode) =>
  row.readAt === null ? <span className="text-ink-3">{row.deleted ? "–" : "not read yet"}</span> : value;

// The keys are those the API filters and sorts by.
export const SUBJECT_COLUMNS: readonly Column<SubjectRow>[] = [
  { key: "name", header: "Subject", value: FIELDS.name },
  { key: "type", header: "Type", value: FIELDS.type, cell: (row) => known(row, row.type), width: 100 },
  {
    key: "versions",
    header: "Versions",
    value: FIELDS.versions,
    cell: (row) => known(row, row.versions),
    unit: "count",
    width: 100,
  },
  {
    key: "compatibility",
    header: "Compatibility",
    value: FIELDS.compatibility,
    cell: (row) => known(row, row.level ?? "–"),
    width: 170,
    hint: "What a new version is held to",
  },
  {
    key: "id",
    header: "Newest id",
    value: FIELDS.id,
    cell: (row) => known(row, <span className="data">{row.id}</span>),
    width: 90,
    hint: "Registry-wide id that records of the newest version carry",
  },
  {
    key: "topic",
    header: "Topic",
    value: FIELDS.topic,
    cell: (row) => (
      <bdi className="data truncate" title={row.topic ?? ""}>
        {row.topic ?? "–"}
      </bdi>
    ),
    width: 220,
    hint: "The topic that its name leads to",
  },
  {
    key: "newest",
    header: "New version",
    value: FIELDS.newest,
    time: true,
    width: 110,
    hint: "When this console first saw its newest version; empty: it was there before",
  },
  { key: "references", header: "References", value: FIELDS.references, unit: "count", width: 100, hidden: true },
  { key: "latest", header: "Newest version", value: FIELDS.latest, unit: "count", width: 110, hidden: true },
  { key: "read", header: "Details of", value: FIELDS.read, time: true, width: 110, hidden: true },
  {
    key: "deleted",
    header: "Deleted",
    value: FIELDS.deleted,
    cell: (row) => (row.deleted ? <StateMark state="unknown" word="softly" /> : ""),
    width: 90,
    hidden: true,
  },
];

export const SUBJECT_SCOPES: readonly Scope<SubjectRow>[] = [
  { key: "deleted", label: "softly deleted", hides: (row) => row.deleted },
];
