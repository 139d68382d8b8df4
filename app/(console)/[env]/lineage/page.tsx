import { LineageScreen } from "@/components/lineage/lineage-screen";

export const metadata = { title: "Lineage · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <LineageScreen env={(await params).env} />;
}
