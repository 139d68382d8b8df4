import { TableScreen } from "@/components/warehouse/table-screen";

export const metadata = { title: "Table · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string; table: string }> }) {
  const { env, table } = await params;
  return <TableScreen env={env} name={decodeURIComponent(table)} />;
}
