"use client";
import { useState } from "react";
import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";
import { WriteDialog } from "../ui/write/write-dialog";

const REFUSED = {
  title: "Kafka refused to delete orders: not authorised",
  hint: "Ask for the Delete ACL on the topic.",
  code: "refused",
  system: "kafka",
  retryable: false,
};
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The write flow: with a form and undo, with a typed name, blocked, and failing. */
export function WriteParts() {
  const [open, setOpen] = useState<"reset" | "delete" | "blocked" | "failing">();
  const [offset, setOffset] = useState("9007199254740993");
  const close = () => setOpen(undefined);
  const changes = [0, 1, 2].map((partition) => ({ what: `orders/${partition}`, from: "1,204", to: offset }));
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setOpen("reset")}>Reset offsets</Button>
      <Button onClick={() => setOpen("delete")}>Delete topic</Button>
      <Button onClick={() => setOpen("blocked")}>A plan that is blocked</Button>
      <Button onClick={() => setOpen("failing")}>A plan that fails</Button>
      <WriteDialog
        open={open === "reset"}
        onClose={close}
        title="Reset offsets of billing"
        form={
          <Field label="Offset" hint="Of every partition">
            {(control) => (
              <Input mono {...control} value={offset} onChange={(event) => setOffset(event.target.value)} />
            )}
          </Field>
        }
        makePlan={async () => ({ changes, touches: ["2 members will read 3.6 M records again"] })}
        verb={(plan) => `Reset ${plan.changes.length} offsets`}
        doing="Resetting offsets of billing"
        apply={async () => {
          await wait(1_500);
          return {
            title: "Offsets of billing are reset",
            undo: { label: "Undo", run: async () => ({ title: "Offsets of billing are back where they were" }) },
          };
        }}
      />
      <WriteDialog
        open={open === "delete"}
        onClose={close}
        title="Delete topic orders"
        makePlan={async () => ({ changes: [{ what: "orders", from: "1.2 M records, 340 MiB" }], typedName: "orders" })}
        verb={() => "Delete topic orders"}
        doing="Deleting orders"
        apply={async () => {
          await wait(800);
          throw Object.assign(new Error("refused"), { problem: REFUSED });
        }}
      />
      <WriteDialog
        open={open === "blocked"}
        onClose={close}
        title="Reset offsets of billing"
        makePlan={async () => ({
          changes,
          blocked: "The group has 2 live members; they would overwrite the reset. Stop them first.",
        })}
        verb={() => "Reset 3 offsets"}
        doing="Resetting"
        apply={async () => ({ title: "Never" })}
      />
      <WriteDialog
        open={open === "failing"}
        onClose={close}
        title="Reset offsets of billing"
        makePlan={async () => {
          await wait(1_500);
          throw new Error("the coordinator moved");
        }}
        verb={() => "Reset"}
        doing="Resetting"
        apply={async () => ({ title: "Never" })}
      />
    </div>
  );
}
