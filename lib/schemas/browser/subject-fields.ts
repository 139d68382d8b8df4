import type { Fields } from "@/lib/list/match";
import type { SubjectRow } from "@/lib/schemas/contract";

/** The columns of the list of subjects as its filter and sort know them, on the server and on screen. */
export const SUBJECT_FIELDS = {
  name: (row) => row.name,
  type: (row) => row.type,
  versions: (row) => row.versions,
  latest: (row) => row.latest,
  id: (row) => row.id,
  compatibility: (row) => row.level,
  topic: (row) => row.topic,
  references: (row) => row.references,
  newest: (row) => row.newestAt,
  read: (row) => row.readAt,
  deleted: (row) => row.deleted,
} as const satisfies Fields<SubjectRow>;
