import { MessagesScreen } from "@/components/messages/messages-screen";

export const metadata = { title: "Messages · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <MessagesScreen env={(await params).env} />;
}
