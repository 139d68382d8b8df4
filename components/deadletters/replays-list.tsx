"use client";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import { REPLAY_COLUMNS } from "./replay-columns";
import { ReplayPanel } from "./replay-panel";
import { useReplays } from "./use-dead-letters";

/** All replays, the newest first, with how far each is. */
export function ReplaysList({ env }: { env: string }) {
  const replays = useReplays(env);
  return (
    <List
      name="replays"
      rows={replays.data?.replays}
      columns={REPLAY_COLUMNS}
      rowKey={(row) => row.id}
      waitingFor="the ledger of replays"
      error={replays.error}
      retry={() => void replays.refetch()}
      panel={(row) => <ReplayPanel env={env} id={row.id} />}
      empty={
        <Empty title="Nothing was replayed yet">
          A replay appears here with its progress when letters are sent again, and stays as the record of it.
        </Empty>
      }
    />
  );
}
