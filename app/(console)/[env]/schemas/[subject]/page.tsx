import { SubjectScreen } from "@/components/schemas/subject-screen";

export const metadata = { title: "Subject · Millrace" };

export default async function Page({ params }: { params: Promise<{ env: string; subject: string }> }) {
  const { env, subject } = await params;
  return <SubjectScreen env={env} name={decodeURIComponent(subject)} />;
}
