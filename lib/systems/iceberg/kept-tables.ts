import type { Table } from "@/lib/systems/iceberg/port";

/**
 * Tables as they were last parsed. A metadata file never changes, and every commit writes a new one: of each table only
 * the newest is kept (one of a busy table is a megabyte), of at most `most` tables those that were asked for last.
 */
export class KeptTables {
  #tables = new Map<string, Table>();
  #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** The table, if this is still its metadata file. */
  get(warehouse: string, { id, metadataLocation }: Pick<Table, "id" | "metadataLocation">): Table | undefined {
    const key = keyOf(warehouse, id);
    const found = this.#tables.get(key);
    if (found?.metadataLocation !== metadataLocation) return undefined;
    this.#tables.delete(key);
    this.#tables.set(key, found);
    return found;
  }

  keep(warehouse: string, table: Table): void {
    const key = keyOf(warehouse, table.id);
    this.#tables.delete(key);
    const [oldest] = this.#tables.keys();
    if (oldest !== undefined && this.#tables.size >= this.#most) this.#tables.delete(oldest);
    this.#tables.set(key, table);
  }
}

const keyOf = (warehouse: string, id: Table["id"]): string => JSON.stringify([warehouse, id.namespace, id.name]);
