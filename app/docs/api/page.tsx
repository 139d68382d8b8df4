import { ApiDocs } from "@/components/api-docs/api-docs";
import { openApi } from "@/lib/openapi/openapi";

export const metadata = { title: "API · Millrace" };

export default function Page() {
  return <ApiDocs description={JSON.parse(JSON.stringify(openApi()))} />;
}
