"use client";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import { AUDIT_COLUMNS } from "./audit-columns";
import { AuditPanel } from "./audit-panel";
import { useAudit } from "./use-audit";

/** Who did what to what, newest first. */
export function AuditScreen() {
  const audit = useAudit();
  const rows = audit.data?.pages.flatMap(({ records }) => records);
  const total = audit.data?.pages[0]?.total ?? 0;
  return (
    <List
      name="records"
      rows={rows}
      columns={AUDIT_COLUMNS}
      rowKey={(row) => row.id}
      defaultSort="-at"
      waitingFor="the audit log"
      error={audit.error}
      retry={audit.refetch}
      panel={(record) => <AuditPanel record={record} />}
      actions={
        audit.hasNextPage ? (
          <Button busy={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
            Load older ({total - (rows?.length ?? 0)} more)
          </Button>
        ) : null
      }
      empty={
        <Empty title="Nothing was changed yet">
          Every write through the console leaves a record here: who, what, before and after.
        </Empty>
      }
    />
  );
}
