"use client";
import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { diffLines } from "@/lib/schemas/browser/diff-lines";
import { prettySchema } from "@/lib/schemas/browser/pretty-schema";
import { DiffView } from "./diff-view";
import { parseReferences, type SchemaDraft } from "./schema-draft";

const TYPES = [
  { value: "AVRO", label: "Avro" },
  { value: "JSON", label: "JSON Schema" },
  { value: "PROTOBUF", label: "Protobuf" },
] as const;

type RegisterFormProps = {
  draft: SchemaDraft;
  setDraft: (draft: SchemaDraft) => void;
  /** The newest version's text, to compare with; null for a subject that has none. */
  before: string | null;
  fixed: boolean;
};

/** Subject, type, text and references of a version to be; the text can be looked at as a difference at any time. */
export function RegisterForm({ draft, setDraft, before, fixed }: RegisterFormProps) {
  const [form, setForm] = useState<"text" | "diff">("text");
  const put = (part: Partial<SchemaDraft>) => setDraft({ ...draft, ...part });
  return (
    <div className="flex flex-col gap-3">
      {fixed ? null : (
        <Field label="Subject" hint="As in clicks-value, for the values of topic clicks" required>
          {(control) => (
            <Input mono {...control} value={draft.subject} onChange={(event) => put({ subject: event.target.value })} />
          )}
        </Field>
      )}
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Type">
          {(control) => (
            <Select<SchemaDraft["type"]>
              {...control}
              value={draft.type}
              options={TYPES}
              onChange={(type) => put({ type })}
            />
          )}
        </Field>
        {before === null ? null : (
          <Segmented
            label="Form of the schema"
            value={form}
            options={[
              { value: "text", label: "Text" },
              { value: "diff", label: "Against the newest" },
            ]}
            onChange={setForm}
          />
        )}
      </div>
      {form === "diff" && before !== null ? (
        <DiffView lines={diffLines(before, prettySchema(draft.text))} />
      ) : (
        <Field label="Schema" required>
          {(control) => (
            <Textarea
              rows={16}
              {...control}
              value={draft.text}
              onChange={(event) => put({ text: event.target.value })}
            />
          )}
        </Field>
      )}
      <Field
        label="References"
        hint="One a line: name, subject and version, as in shop.Money money-value 1"
        error={parseReferences(draft.references).problem ?? undefined}
      >
        {(control) => (
          <Textarea
            rows={2}
            {...control}
            value={draft.references}
            onChange={(event) => put({ references: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
