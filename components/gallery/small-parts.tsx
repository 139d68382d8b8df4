"use client";
import { Ellipsis, Plus, RotateCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button";
import { LabelledCheckbox } from "../ui/checkbox";
import { Empty } from "../ui/empty";
import { ErrorPanel } from "../ui/error-panel";
import { Field } from "../ui/field";
import { IconButton } from "../ui/icon-button";
import { Input, Textarea } from "../ui/input";
import { Loading } from "../ui/loading";
import { Menu } from "../ui/menu";
import { Select } from "../ui/select";
import { StaleBanner } from "../ui/stale-banner";
import { type State, StateBadge, StateMark } from "../ui/state-mark";
import { Switch } from "../ui/switch";
import { Tag } from "../ui/tag";

const STATES: readonly State[] = ["healthy", "unknown", "progress", "degraded", "stale", "failed"];
const PROBLEM = {
  title: "Kafka does not answer at 127.0.0.1:9092",
  detail: "connect ECONNREFUSED 127.0.0.1:9092",
  hint: "Check that the broker runs and that its address under Environments is right.",
  code: "unreachable",
  system: "kafka",
  retryable: true,
};

/** Buttons, fields, states, and the panels of a room that is empty, on its way, stale or failed. */
export function SmallParts({ nowMs, scope }: { nowMs: number; scope: string }) {
  const [on, setOn] = useState(true);
  const [codec, setCodec] = useState<"avro" | "json">("avro");
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="primary" icon={<Plus aria-hidden className="size-3.5" />}>
          Create topic
        </Button>
        <Button>Test connection</Button>
        <Button tone="quiet">Cancel</Button>
        <Button tone="danger">Delete topic orders</Button>
        <Button busy>Resetting</Button>
        <Button disabled>Not now</Button>
        <IconButton label="Refresh" icon={<RotateCw />} />
        <Menu
          trigger={<IconButton label="More" icon={<Ellipsis />} />}
          items={[
            { label: "Add partitions", onSelect: () => undefined },
            { label: "Purge records", onSelect: () => undefined, reason: "Needs the role editor" },
            "line",
            { label: "Delete topic", onSelect: () => undefined, danger: true, icon: <Trash2 /> },
          ]}
        />
        <Switch checked={on} onChange={setOn} label="Live" />
        <LabelledCheckbox id={`${scope}-internal`} label="Internal topics" checked={on} onChange={setOn} />
        <Tag>compact</Tag>
      </div>
      <div className="flex flex-wrap gap-4">
        {STATES.map((state) => (
          <StateMark key={state} state={state} />
        ))}
        {STATES.map((state) => (
          <StateBadge key={state} state={state} />
        ))}
      </div>
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        <Field label="Partitions" hint="Can only grow later" error="Wants a whole number above 0" required>
          {(control) => <Input {...control} defaultValue="-3" />}
        </Field>
        <Field label="Decoder">
          {(control) => (
            <Select
              {...control}
              value={codec}
              onChange={setCodec}
              options={[
                { value: "avro", label: "Avro", hint: "schema 12" },
                { value: "json", label: "JSON" },
              ]}
            />
          )}
        </Field>
        <Field label="Value">{(control) => <Textarea {...control} defaultValue='{"id": 1}' />}</Field>
      </div>
      <StaleBanner system="kafka" since={nowMs - 5_400_000} reason="connection refused" retry={() => undefined} />
      <div className="grid gap-2 lg:grid-cols-3">
        <ErrorPanel error={{ ...PROBLEM, since: nowMs - 240_000 }} retry={() => undefined} />
        <Empty title="No dead letters" action={<Button tone="primary">Set a dead-letter topic</Button>}>
          Letters come here when a connector or job with a dead-letter topic refuses a record.
        </Empty>
        <Loading waitingFor="Kafka: topic configuration" rows={3} />
      </div>
    </div>
  );
}
