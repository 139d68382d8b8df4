"use client";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { buttonClass } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { LineageMap } from "./lineage-map";
import { LineageSearch } from "./lineage-search";

/** Where data comes from and goes to, from source table to warehouse table and down to columns; `?node=` is the centre. */
export function LineageScreen({ env }: { env: string }) {
  const node = useSearchParams().get("node") || undefined;
  return (
    <>
      <PageTitle
        title="Lineage"
        about={<LineageSearch env={env} />}
        action={
          node === undefined ? null : (
            <Link href={`/${encodeURIComponent(env)}/lineage`} className={buttonClass("plain")}>
              Whole environment
            </Link>
          )
        }
      />
      <LineageMap key={node ?? ""} env={env} node={node} />
    </>
  );
}
