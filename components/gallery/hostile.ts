/** Names that have broken screens before: very long, right-to-left, markup, blanks, another script, emoji. */
export const HOSTILE_NAMES = [
  `warehouse.${"very-long-stage-name.".repeat(9)}v2`,
  "טבלה.לקוחות.ישראל",
  "<img src=x onerror=alert(1)>",
  "orders  with   blanks",
  "注文イベント.確定済み",
  "a",
  "🧾.receipts",
] as const;
