import { EnvironmentsScreen } from "@/components/environments/environments-screen";

export const metadata = { title: "Environments · Millrace" };

export default function Page() {
  return <EnvironmentsScreen />;
}
