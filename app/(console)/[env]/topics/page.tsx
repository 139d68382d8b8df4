import { TopicsScreen } from "@/components/topics/topics-screen";

export const metadata = { title: "Topics · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <TopicsScreen env={(await params).env} />;
}
