import { AuditScreen } from "@/components/audit/audit-screen";

export const metadata = { title: "Audit · Millrace" };

export default function Page() {
  return <AuditScreen />;
}
