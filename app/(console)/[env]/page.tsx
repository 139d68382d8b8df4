import { OverviewScreen } from "@/components/overview/overview-screen";

export const metadata = { title: "Overview · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <OverviewScreen env={decodeURIComponent((await params).env)} />;
}
