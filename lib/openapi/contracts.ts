import * as access from "@/lib/access/contract";
import * as audit from "@/lib/audit/contract";
import * as brokers from "@/lib/brokers/contract";
import * as connectors from "@/lib/connectors/contract";
import * as connectorWrites from "@/lib/connectors/write-contract";
import * as deadletters from "@/lib/deadletters/contract";
import * as replays from "@/lib/deadletters/replay-contract";
import * as environments from "@/lib/environments/contract";
import * as groups from "@/lib/groups/contract";
import type { Endpoint } from "@/lib/http/endpoint";
import * as ingest from "@/lib/ingest/contract";
import * as lineage from "@/lib/lineage/contract";
import * as marquez from "@/lib/lineage/marquez-contract";
import * as messages from "@/lib/messages/contract";
import * as overview from "@/lib/overview/contract";
import * as palette from "@/lib/palette/contract";
import * as schemas from "@/lib/schemas/contract";
import * as schemaWrites from "@/lib/schemas/write-contract";
import * as snapshots from "@/lib/snapshots/contract";
import * as topics from "@/lib/topics/contract";
import * as topicWrites from "@/lib/topics/write-contract";
import * as warehouse from "@/lib/warehouse/contract";
import * as warehouseData from "@/lib/warehouse/data-contract";

const modules: Record<string, Record<string, unknown>> = {
  environments,
  overview,
  topics: { ...topics, ...topicWrites },
  messages,
  ingest,
  groups,
  deadletters: { ...deadletters, ...replays },
  connectors: { ...connectors, ...connectorWrites },
  schemas: { ...schemas, ...schemaWrites },
  warehouse: { ...warehouse, ...warehouseData },
  lineage: { ...lineage, ...marquez },
  palette,
  brokers,
  access,
  audit,
  snapshots,
};

/** Every contract of the console with the capability it belongs to. A test holds it against the routes in app/api. */
export function allContracts(): { name: string; area: string; contract: Endpoint }[] {
  return Object.entries(modules).flatMap(([area, exports]) =>
    Object.entries(exports).flatMap(([name, value]) => (isEndpoint(value) ? [{ name, area, contract: value }] : [])),
  );
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "can" in value;
