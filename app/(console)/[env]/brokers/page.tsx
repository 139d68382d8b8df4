import { BrokersScreen } from "@/components/brokers/brokers-screen";

export const metadata = { title: "Brokers · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <BrokersScreen env={(await params).env} />;
}
