import { IngestScreen } from "@/components/ingest/ingest-screen";

export const metadata = { title: "Ingest · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <IngestScreen env={(await params).env} />;
}
