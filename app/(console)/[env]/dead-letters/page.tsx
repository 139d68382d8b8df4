import { DeadLettersScreen } from "@/components/deadletters/dead-letters-screen";

export const metadata = { title: "Dead letters · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string }> }) {
  return <DeadLettersScreen env={(await params).env} />;
}
