import type { ReactNode } from "react";

/** One line of what a write changes. `from` undefined means it comes into being, `to` undefined that it goes. */
export type Change = { what: string; from?: ReactNode; to?: ReactNode };

/** What applying would do, as the server worked it out. */
export type Plan = {
  changes: readonly Change[];
  /** Whom or what it reaches beyond the thing itself: readers, connectors, retention. */
  touches?: readonly ReactNode[];
  /** Why it cannot be applied now; the button stays off. */
  blocked?: string;
  /** Set when something is lost for good: the text that has to be typed. */
  typedName?: string;
};

/** What came of it. `undo` brings back what was, and is offered with the result. */
export type WriteResult = {
  title: string;
  detail?: string;
  href?: string;
  undo?: { label: string; run: () => Promise<WriteResult> };
};
