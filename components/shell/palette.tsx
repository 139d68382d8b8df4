"use client";
import { useQuery } from "@tanstack/react-query";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import { Dialog } from "radix-ui";
import { useDeferredValue, useMemo, useState } from "react";
import { call } from "@/lib/http/call";
import { listNames } from "@/lib/palette/contract";
import { rankNames } from "./rank-names";
import { usePaletteActions } from "./use-palette-actions";

const MOST_NAMES = 40;
const ITEM =
  "flex h-8 min-w-0 cursor-pointer select-none items-center gap-2 rounded px-2 data-[selected=true]:bg-selected [&_svg]:size-4 [&_svg]:text-ink-3";

/** ⌘K: everything the snapshots know by name, rooms, and actions. Loaded when it is first opened. */
export function Palette({ env, onClose, onKeys }: { env: string; onClose: () => void; onKeys: () => void }) {
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed);
  const router = useRouter();
  const names = useQuery({
    queryKey: ["environments", env, "names"],
    queryFn: ({ signal }) => call(listNames, { params: { env } }, signal),
  });
  const actions = usePaletteActions(env, onKeys);
  const found = useMemo(
    () => (query.trim() ? rankNames(query, names.data?.names ?? [], MOST_NAMES) : []),
    [query, names.data],
  );
  const shownActions = useMemo(() => rankNames(query, actions, 20), [query, actions]);
  // Enter goes to the best hit of what is typed now, unless the arrows chose another.
  const best = found[0] ? `${found[0].kind} ${found[0].name}` : (shownActions[0]?.name ?? "");
  const [chosen, setChosen] = useState({ query: "", value: "" });
  const value = chosen.query === query && chosen.value ? chosen.value : best;
  const run = (action: () => void) => {
    onClose();
    action();
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[rgb(10_14_18/0.45)]" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-24px)] max-w-xl -translate-x-1/2 overflow-hidden rounded border border-line bg-raised shadow-overlay outline-none"
        >
          <Dialog.Title className="sr-only">Find anything</Dialog.Title>
          <Command
            shouldFilter={false}
            loop
            label="Find anything"
            value={value}
            onValueChange={(next) => setChosen({ query, value: next })}
          >
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              autoFocus
              placeholder="A topic, group, subject, connector, job, table, or what to do"
              className="h-11 w-full border-line border-b bg-transparent px-4 text-ink text-sm outline-none placeholder:text-ink-3"
            />
            <Command.List className="max-h-[56vh] overflow-y-auto p-1.5">
              {found.map((name) => (
                <Command.Item
                  key={`${name.kind} ${name.name}`}
                  value={`${name.kind} ${name.name}`}
                  onSelect={() => run(() => router.push(name.href))}
                  className={ITEM}
                >
                  <bdi className="data min-w-0 flex-1 truncate">{name.name}</bdi>
                  <span className="shrink-0 text-ink-3 text-xs">{name.kind}</span>
                </Command.Item>
              ))}
              {shownActions.map((action) => (
                <Command.Item key={action.name} value={action.name} onSelect={() => run(action.run)} className={ITEM}>
                  {action.icon}
                  <span className="min-w-0 flex-1 truncate">{action.name}</span>
                  <span className="shrink-0 text-ink-3 text-xs">{action.kind}</span>
                </Command.Item>
              ))}
              {found.length + shownActions.length === 0 ? (
                <p className="px-2 py-3 text-ink-2">
                  {names.isPending
                    ? "Waiting for the names of this environment"
                    : `Nothing is called like “${query}” among ${names.data?.names.length ?? 0} names and ${actions.length} actions.`}
                </p>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
