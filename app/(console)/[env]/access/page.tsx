import { AccessScreen } from "@/components/access/access-screen";

export const metadata = { title: "Access · Millrace" };

export default function Page() {
  return <AccessScreen />;
}
