import { ConnectScreen } from "@/components/connectors/connect-screen";

export const metadata = { title: "Connect · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <ConnectScreen env={(await params).env} />;
}
