import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { RAIL_COOKIE } from "@/components/shell/rail-cookie";
import { Shell } from "@/components/shell/shell";
import { sessionActor } from "@/lib/auth/actor-of";

type LayoutProps = { children: ReactNode; params: Promise<{ env: string }> };

// Nothing is guarded here: every endpoint asks for itself. Who is not signed in is only spared an empty frame.
export default async function ConsoleLayout({ children, params }: LayoutProps) {
  const { env } = await params;
  if (!(await sessionActor())) {
    const path = (await headers()).get("x-path") ?? `/${env}`;
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  const narrowRail = (await cookies()).get(RAIL_COOKIE)?.value === "narrow";
  return (
    <Shell env={decodeURIComponent(env)} narrowRail={narrowRail}>
      {children}
    </Shell>
  );
}
