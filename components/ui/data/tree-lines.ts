import { childPath, type JsonNode } from "./json-node";

/** One line of the tree. `key` undefined is the root; `size` is the number of children of an object or list. */
export type TreeLine = {
  path: string;
  depth: number;
  key: string | number | undefined;
  node: JsonNode;
  open: boolean;
  size: number;
};

/** Which branches are open: all down to `depth`, then as toggled one by one. */
export type Openness = { depth: number; toggled: ReadonlySet<string> };

/** The lines that are seen with these branches open, in order. With `search`, branches that hold a hit are open too. */
export function treeLines(root: JsonNode, openness: Openness, hits?: ReadonlySet<string>): TreeLine[] {
  const lines: TreeLine[] = [];
  const walk = (node: JsonNode, path: string, key: string | number | undefined, depth: number) => {
    const children = childrenOf(node);
    const byDefault = depth < openness.depth && children.length <= 200;
    const wanted = openness.toggled.has(path) ? !byDefault : byDefault;
    const open = children.length > 0 && (wanted || hits?.has(path) === true);
    lines.push({ path, depth, key, node, open, size: children.length });
    if (!open) return;
    for (const [name, child] of children) walk(child, childPath(path, name), name, depth + 1);
  };
  walk(root, "$", undefined, 0);
  return lines;
}

/** Paths of the values that hold the text (in their key or their value) and, in `parents`, of all that lead to them. */
export function searchTree(root: JsonNode, text: string): { found: string[]; parents: ReadonlySet<string> } {
  const wanted = text.toLowerCase();
  const found: string[] = [];
  const parents = new Set<string>();
  const walk = (node: JsonNode, path: string, key: string | number | undefined, above: readonly string[]) => {
    const own = typeof key === "string" && key.toLowerCase().includes(wanted);
    if (own || scalarText(node).toLowerCase().includes(wanted)) {
      found.push(path);
      for (const parent of above) parents.add(parent);
    }
    for (const [name, child] of childrenOf(node)) walk(child, childPath(path, name), name, [...above, path]);
  };
  if (wanted) walk(root, "$", undefined, []);
  return { found, parents };
}

/** The text of a scalar; "" for objects and lists. */
export function scalarText(node: JsonNode): string {
  if (node.kind === "string") return node.value;
  if (node.kind === "number") return node.text;
  if (node.kind === "boolean") return String(node.value);
  return node.kind === "null" ? "null" : "";
}

function childrenOf(node: JsonNode): readonly (readonly [string | number, JsonNode])[] {
  if (node.kind === "object") return node.entries;
  return node.kind === "array" ? node.items.map((item, index) => [index, item] as const) : [];
}
