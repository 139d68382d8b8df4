import { GroupScreen } from "@/components/groups/group-screen";

export const metadata = { title: "Group · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string; group: string }> }) {
  const { env, group } = await params;
  return <GroupScreen env={env} id={decodeURIComponent(group)} />;
}
