import { TablesScreen } from "@/components/warehouse/tables-screen";

export const metadata = { title: "Warehouse · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <TablesScreen env={(await params).env} />;
}
