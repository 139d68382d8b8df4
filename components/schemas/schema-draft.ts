type SchemaType = "AVRO" | "JSON" | "PROTOBUF";
type Reference = { name: string; subject: string; version: number };

/** What the form to register holds; `references` is one `name subject version` a line. */
export type SchemaDraft = { subject: string; type: SchemaType; text: string; references: string };
export const EMPTY_DRAFT: Omit<SchemaDraft, "subject"> = { type: "AVRO", text: "", references: "" };

export const referenceLine = ({ name, subject, version }: Reference): string => `${name} ${subject} ${version}`;

/** References as typed; the first word is the name, the last the version, what is between the subject. */
export function parseReferences(text: string): { references: Reference[]; problem: string | null } {
  const references: Reference[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const [, name, subject, version] = /^(\S+)\s+(.+?)\s+(\d{1,9})$/.exec(line) ?? [];
    if (!name || !subject || !version)
      return { references, problem: `“${line}” is not of the form name subject version` };
    references.push({ name, subject, version: Number(version) });
  }
  return { references, problem: null };
}

export const isComplete = ({ subject, text, references }: SchemaDraft): boolean =>
  subject.trim() !== "" && text.trim() !== "" && parseReferences(references).problem === null;

export const requestOf = ({ type, text, references }: SchemaDraft) => ({
  type,
  text,
  references: parseReferences(references).references,
});
