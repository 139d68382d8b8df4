import { testEnvironment } from "@/lib/environments/contract";
import { testSystems } from "@/lib/environments/test-environment";
import { serve } from "@/lib/http/serve";

export const POST = serve(testEnvironment, async ({ body }) => ({ checks: await testSystems(body) }));
