import { AppError } from "@/lib/app-error";
import type { IcebergPort, Table } from "@/lib/systems/iceberg/port";

/** A table by its whole name. Both a namespace and a table may have dots in their names: the first split that is one. */
export async function loadTable(iceberg: IcebergPort, name: string): Promise<Table> {
  const dots = [...name.matchAll(/\./g)].map(({ index }) => index).toReversed();
  for (const at of dots.slice(0, 8)) {
    const id = { namespace: name.slice(0, at), name: name.slice(at + 1) };
    try {
      return await iceberg.table(id);
    } catch (thrown) {
      if (!isMissingRow(thrown)) throw thrown;
    }
  }
  throw new AppError("not_found", `There is no table ${name} in the catalog.`, { system: "iceberg" });
}

// A metadata file that is gone is "not found" too, but of a table that is there.
const isMissingRow = (thrown: unknown): boolean =>
  thrown instanceof AppError && thrown.code === "not_found" && thrown.message.startsWith("There is no table");
