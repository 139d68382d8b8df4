"use client";
import { useSearchParams } from "next/navigation";
import { useMemo, useState } from "react";
import { useMay } from "@/components/access/use-access";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { List } from "@/components/ui/list/list";
import type { Letter } from "@/lib/deadletters/contract";
import type { Selection } from "@/lib/deadletters/replay-contract";
import { formatCount } from "@/lib/format/number";
import { LETTER_COLUMNS } from "./letter-columns";
import { LetterPanel } from "./letter-panel";
import { letterName, placeOf } from "./letter-place";
import { ReplayDialog } from "./replay-dialog";
import { useLetter, useLetters } from "./use-dead-letters";

type LetterListProps = { env: string; topic: string; cause: string };

/** Letters of a cause (of all, where it is ""), the opened one beside them; any number of them can be replayed from here. */
export function LetterList({ env, topic, cause }: LetterListProps) {
  const letters = useLetters(env, cause, topic);
  const opened = useLetter(env, placeOf(useSearchParams().get("panel"))).data?.letter;
  const mayReplay = useMay("deadletters.replay", env);
  const [replaying, setReplaying] = useState<{ selection: Selection; clear?: () => void }>();
  const pages = letters.data?.pages;
  const rows = useMemo(
    () =>
      pages
        ? withOpened(
            pages.flatMap((page) => page.letters),
            opened,
          )
        : undefined,
    [pages, opened],
  );
  const replayThese = (some: readonly Letter[], clear?: () => void) =>
    setReplaying({
      selection: {
        kind: "letters",
        letters: some.map(({ topic: name, partition, offset }) => ({ topic: name, partition, offset })),
      },
      ...(clear ? { clear } : {}),
    });
  return (
    <div className="flex min-h-0 min-w-0 flex-1 border-line border-t">
      <List
        name="letters"
        rows={rows}
        columns={LETTER_COLUMNS}
        rowKey={letterName}
        waitingFor="the index of dead letters"
        error={letters.error}
        retry={() => void letters.refetch()}
        panel={(row) => (
          <LetterPanel env={env} letter={row} {...(mayReplay ? { onReplay: () => replayThese([row]) } : {})} />
        )}
        {...(mayReplay
          ? {
              bulk: (some: readonly Letter[], clear: () => void) => (
                <Button disabled={some.length > MAX_CHOSEN} onClick={() => replayThese(some, clear)}>
                  {some.length > MAX_CHOSEN
                    ? `At most ${MAX_CHOSEN} at once`
                    : `Replay ${formatCount(some.length, "letter")}`}
                </Button>
              ),
            }
          : {})}
        actions={
          <>
            {letters.hasNextPage ? (
              <Button busy={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
                Older letters
              </Button>
            ) : null}
            {mayReplay && cause !== "" ? (
              <Button
                tone="primary"
                onClick={() =>
                  setReplaying({
                    selection: { kind: "cause", cause, ...(topic ? { topic } : {}) },
                  })
                }
              >
                Replay the whole cause
              </Button>
            ) : null}
          </>
        }
        empty={
          <Empty title="No letters here">
            Kafka has deleted them, or newer letters took their place in the index. The cause stays known.
          </Empty>
        }
      />
      {replaying ? (
        <ReplayDialog
          env={env}
          selection={replaying.selection}
          onClose={() => setReplaying(undefined)}
          onStarted={() => replaying.clear?.()}
        />
      ) : null}
    </div>
  );
}

const MAX_CHOSEN = 1_000;

// A link may open a letter that is on none of the pages read so far.
function withOpened(letters: Letter[], opened: Letter | undefined): Letter[] {
  const found = opened && letters.findIndex((row) => letterName(row) === letterName(opened));
  if (!opened || found === undefined) return letters;
  return found < 0 ? [...letters, opened] : letters.with(found, opened);
}
