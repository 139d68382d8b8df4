import { SchemasScreen } from "@/components/schemas/schemas-screen";

export const metadata = { title: "Schemas · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <SchemasScreen env={(await params).env} />;
}
