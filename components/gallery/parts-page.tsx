"use client";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Figure, Figures } from "../ui/figure";
import { StateBadge } from "../ui/state-mark";
import { ThingHeader } from "../ui/thing-header";
import { UrlTabs } from "../ui/url-tabs";
import { ChartParts } from "./chart-parts";
import { DataParts } from "./data-parts";
import { GraphParts } from "./graph-parts";
import { HOSTILE_NAMES } from "./hostile";
import { ListParts } from "./list-parts";
import { SmallParts } from "./small-parts";
import { WriteParts } from "./write-parts";

/** Every shared part in all of its states, in both themes: what one looks at after changing one of them. */
export function PartsPage({ nowMs }: { nowMs: number }) {
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-auto">
      <h1 className="px-4 pt-3 font-semibold text-lg">Parts</h1>
      {(["light", "dark"] as const).map((theme) => (
        <div key={theme} data-theme={theme} className="m-4 rounded border border-line bg-canvas p-4 text-ink">
          <SmallParts nowMs={nowMs} scope={theme} />
          <FigureParts nowMs={nowMs} />
        </div>
      ))}
      <Part title="Head of a thing">
        <ThingHeader
          name={HOSTILE_NAMES[0]}
          state={<StateBadge state="degraded" word="under-replicated" />}
          figures={[{ label: "Records", value: "9007199254740993" }]}
          action={<Button tone="primary">Produce</Button>}
          menu={[{ label: "Delete topic", danger: true, onSelect: () => undefined }]}
        />
        <UrlTabs
          label="Parts of a topic"
          tabs={[
            { key: "overview", label: "Overview", body: () => <p className="p-4">One</p> },
            { key: "partitions", label: "Partitions", count: 12, body: () => <p className="p-4">Two</p> },
          ]}
        />
      </Part>
      <Part title="List">
        <ListParts nowMs={nowMs} />
      </Part>
      <Part title="Charts">
        <ChartParts nowMs={nowMs} />
      </Part>
      <Part title="Flow map">
        <GraphParts />
      </Part>
      <Part title="Payloads">
        <DataParts />
      </Part>
      <Part title="Writes">
        <WriteParts />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-line border-t px-4 py-4">
      <h2 className="mb-2 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function FigureParts({ nowMs }: { nowMs: number }) {
  return (
    <div className="mt-4">
      <Figures>
        <Figure label="Records" value="9007199254740993" trend={[1, 2, 2, null, 5, 6, 9]} at={nowMs} />
        <Figure label="Size" value="356515840" unit="bytes" note="of 1 TiB" />
        <Figure label="Rate in" value={48.31} unit="perSecond" at={nowMs - 240_000} intervalMs={30_000} />
        <Figure label="Behind" value={134_000} unit="durationMs" />
        <Figure label="Readers" value={null} />
      </Figures>
    </div>
  );
}
