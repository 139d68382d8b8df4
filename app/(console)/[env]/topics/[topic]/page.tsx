import { TopicScreen } from "@/components/topics/topic-screen";

export const metadata = { title: "Topic · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string; topic: string }> }) {
  const { env, topic } = await params;
  return <TopicScreen env={env} name={decodeURIComponent(topic)} />;
}
