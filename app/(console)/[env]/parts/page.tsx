import { connection } from "next/server";
import { PartsPage } from "@/components/gallery/parts-page";

export const metadata = { title: "Parts · Millrace" };

export default async function Page() {
  await connection();
  return <PartsPage nowMs={Date.now()} />;
}
