import { ConnectorScreen } from "@/components/connectors/connector-screen";

export const metadata = { title: "Connector · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string; connector: string }> }) {
  const { env, connector } = await params;
  return <ConnectorScreen env={env} name={decodeURIComponent(connector)} />;
}
