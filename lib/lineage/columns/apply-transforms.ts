import { type FieldLine, type Lines, listed } from "@/lib/lineage/columns/field-line";
import { VALUE_TRANSFORMS } from "@/lib/lineage/columns/value-transforms";

// Transformations that leave the fields of the value as they are.
const LEAVE =
  /\$Key$|\.(RegexRouter|TimestampRouter|ByLogicalTableRouter|Filter|ContentBasedRouter|SetSchemaMetadata|ValueToKey|InsertHeader|DropHeaders|SchemaNameAdjustment|SchemaChangeEventFilter|OpenLineage|SetSchemaMetadata\$Value|DropTombstone)$/;

/**
 * The fields of a record after a connector's transformations, applied in their order. One that is not known, or that only
 * some records go through in a way that cannot be told, ends the matter: `why` names it.
 */
export function applyTransforms(lines: readonly FieldLine[], config: Record<string, string>): Lines {
  let at = [...lines];
  for (const alias of listed(config.transforms)) {
    const setting = (key: string) => config[`transforms.${alias}.${key}`];
    const type = setting("type") ?? "";
    if (LEAVE.test(type)) continue;
    const transform = VALUE_TRANSFORMS[type.slice(type.lastIndexOf(".") + 1)];
    if (!transform) return { lines: null, why: `the transformation ${type || alias} is not known` };
    const next = transform(at, setting);
    // With a predicate a record may come out either way.
    at = setting("predicate") === undefined ? next : both(at, next);
  }
  return { lines: at, why: null };
}

function both(before: readonly FieldLine[], after: readonly FieldLine[]): FieldLine[] {
  const paths = new Map<string, FieldLine>();
  for (const line of [...after, ...before]) {
    const other = paths.get(line.path);
    if (!other) paths.set(line.path, line);
    else paths.set(line.path, { ...other, from: [...new Set([...other.from, ...line.from])] });
  }
  return [...paths.values()];
}
