import { GroupsScreen } from "@/components/groups/groups-screen";

export const metadata = { title: "Groups · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <GroupsScreen env={(await params).env} />;
}
