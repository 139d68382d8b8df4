import type { RefObject } from "react";
import type { Hotkeys } from "../use-hotkeys";

type Input<Row> = {
  visible: readonly Row[];
  cursor: number;
  setCursor: (index: number) => void;
  open: (index: number) => void;
  select: (key: string, on: boolean) => void;
  selection: ReadonlySet<string>;
  rowKey: (row: Row) => string;
  href: ((row: Row) => string) | undefined;
  input: RefObject<HTMLInputElement | null>;
  push: (href: string) => void;
  close: () => void;
};

/** The keys of a list, as the help (?) tells them. */
export function listHotkeys<Row>(list: Input<Row>): Hotkeys {
  const { visible, cursor, setCursor } = list;
  const current = visible[cursor];
  const move = (by: number) => setCursor(Math.max(0, Math.min(visible.length - 1, cursor + by)));
  return {
    "/": () => list.input.current?.focus(),
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    enter: () => list.open(cursor),
    o: () => {
      if (current !== undefined && list.href) list.push(list.href(current));
    },
    x: () => {
      if (current !== undefined) list.select(list.rowKey(current), !list.selection.has(list.rowKey(current)));
    },
    escape: list.close,
  };
}
