import { z } from "zod";

/** The number of an audit record, as text. */
export const AuditId = z.string().regex(/^\d{1,19}$/);
