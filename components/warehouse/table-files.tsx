"use client";
import { useSearchParams } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import { Segmented } from "@/components/ui/segmented";
import { writeUrl } from "@/components/ui/use-url-state";
import { formatBytes } from "@/lib/format/bytes";
import { formatCount, formatExact } from "@/lib/format/number";
import { FILE_COLUMNS, PARTITION_COLUMNS } from "./file-columns";
import { useFiles } from "./use-table-data";

type Files = NonNullable<ReturnType<typeof useFiles>["data"]>;

/** The files of a table with their sizes, or sums of them by partition. */
export function TableFiles({ env, name }: { env: string; name: string }) {
  const params = useSearchParams();
  const snapshot = params.get("snapshot");
  const { data, error, refetch } = useFiles(env, name, snapshot ? { snapshot } : {});
  const byPartition = params.get("by") === "partition";
  const shared = {
    waitingFor: "the warehouse: manifests",
    error,
    retry: refetch,
    banner: data ? <Coverage files={data} asOf={snapshot} /> : null,
    actions: (
      <Segmented
        label="Files or partitions"
        value={byPartition ? "partition" : "file"}
        options={[
          { value: "file", label: "Files" },
          { value: "partition", label: "Partitions" },
        ]}
        onChange={(value) => writeUrl({ by: value === "file" ? null : value, sort: null, q: null, columns: null })}
      />
    ),
    empty: <Empty title="No files">Nothing was committed to the table yet, or all of it was deleted.</Empty>,
  };
  return byPartition ? (
    <List
      {...shared}
      name="partitions"
      rows={data?.partitions}
      columns={PARTITION_COLUMNS}
      rowKey={(row) => row.partition}
      defaultSort="-files"
    />
  ) : (
    <List {...shared} name="files" rows={data?.files} columns={FILE_COLUMNS} rowKey={(row) => row.path} />
  );
}

/** What was read of the manifests, and how many data files are small. */
function Coverage({ files, asOf }: { files: Files; asOf: string | null }) {
  const { total, manifests, manifestsRead, smallFiles, dataFiles, smallBelowBytes } = files;
  const shown = files.files.length;
  const of = total === null ? "" : ` of ${formatExact(total)}`;
  const whole = manifestsRead === manifests;
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 border-line border-b px-4 py-1.5 text-ink-2 text-xs"
    >
      {asOf ? (
        <Button size="small" onClick={() => writeUrl({ snapshot: null, panel: null })}>
          Now
        </Button>
      ) : null}
      <span>
        {asOf ? `As of snapshot ${asOf}: ` : ""}
        {formatExact(shown)}
        {of} files, from {formatExact(manifestsRead)} of {formatCount(manifests, "manifest")}
        {whole ? "" : ", the newest ones; the rest was not read"}
      </span>
      <span>
        {formatExact(smallFiles)} of {formatCount(dataFiles, "data file")} are small: below{" "}
        {formatBytes(smallBelowBytes)}, three quarters of the table's target
      </span>
    </div>
  );
}
