"use client";
import { ChevronsUpDown, Lock } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEnvironments } from "@/components/environments/use-environments";
import { Menu } from "../ui/menu";
import { roomHref } from "./rooms";

/** Which environment one is in, and the others. Changing it keeps the room. */
export function EnvSwitch({ env, room, narrow }: { env: string; room: string | undefined; narrow: boolean }) {
  const { data } = useEnvironments();
  const router = useRouter();
  const current = data?.environments.find((one) => one.id === env);
  const name = current?.name ?? env;
  const items = (data?.environments ?? []).map((one) => ({
    label: one.name,
    keys: one.readOnly ? "read-only" : one.id,
    onSelect: () => router.push(roomHref(one.id, room ?? "overview")),
  }));
  return (
    <Menu
      align="start"
      heading="Environment"
      trigger={
        <button
          type="button"
          aria-label={`Environment ${name}${current?.readOnly ? ", read-only" : ""}; change`}
          title={name}
          className="flex h-8 w-full min-w-0 items-center gap-2 rounded px-2 font-semibold hover:bg-hover"
        >
          <span
            aria-hidden
            className="inline-flex size-5 shrink-0 items-center justify-center rounded bg-accent-strong text-2xs text-on-accent uppercase"
          >
            {name.slice(0, 2)}
          </span>
          {narrow ? null : (
            <>
              <span className="min-w-0 flex-1 truncate text-left">{name}</span>
              {current?.readOnly ? <Lock aria-hidden className="size-3.5 text-ink-3" /> : null}
              <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-3" />
            </>
          )}
        </button>
      }
      items={[
        ...items,
        "line",
        { label: "Manage environments", onSelect: () => router.push(roomHref(env, "environments")) },
      ]}
    />
  );
}
