import { listAudit } from "@/lib/audit/contract";
import { findAudit } from "@/lib/audit/list-audit";
import { serve } from "@/lib/http/serve";

export const GET = serve(listAudit, ({ query }) => findAudit(query));
