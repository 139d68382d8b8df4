import { openApi } from "@/lib/openapi/openapi";

/** The API's description: open to everyone, as it names no thing of any environment. */
export const GET = (): Response => Response.json(openApi());
