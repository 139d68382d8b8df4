"use client";
import { clsx } from "clsx";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useSession } from "@/components/access/use-access";
import { may } from "@/lib/access/may";
import { IconButton } from "../ui/icon-button";
import { Tooltip } from "../ui/tooltip";
import { EnvSwitch } from "./env-switch";
import { ROOMS, type Room, roomHref } from "./rooms";
import { useAttentionCounts } from "./use-attention-counts";
import { whereIs } from "./where";

type RailProps = { env: string; narrow: boolean; onNarrow?: (narrow: boolean) => void; onGo?: () => void };

/** The rooms of an environment. A count stands only where something needs attention; narrow it shows icons. */
export function Rail({ env, narrow, onNarrow, onGo }: RailProps) {
  const { room } = whereIs(usePathname());
  const bindings = useSession().data?.bindings;
  const counts = useAttentionCounts(env);
  // Until the rights are known every room is listed: the server asks for them anyway.
  const rooms = ROOMS.filter(({ can }) => !bindings || may(bindings, { permission: can, environment: env }));
  return (
    <nav aria-label="Rooms" className="flex h-full flex-col gap-0.5 overflow-y-auto p-2">
      <EnvSwitch env={env} room={room} narrow={narrow} />
      <ul className="mt-2 flex flex-1 flex-col gap-px">
        {rooms.map((one) => (
          <li key={one.key}>
            <RoomLink
              room={one}
              href={roomHref(env, one.key)}
              current={one.key === room}
              count={counts[one.key] ?? 0}
              narrow={narrow}
              {...(onGo ? { onGo } : {})}
            />
          </li>
        ))}
      </ul>
      {onNarrow ? (
        <IconButton
          label={narrow ? "Widen the rail" : "Narrow the rail"}
          icon={narrow ? <PanelLeftOpen /> : <PanelLeftClose />}
          onClick={() => onNarrow(!narrow)}
        />
      ) : null}
    </nav>
  );
}

type RoomLinkProps = { room: Room; href: string; current: boolean; count: number; narrow: boolean; onGo?: () => void };

function RoomLink({ room, href, current, count, narrow, onGo }: RoomLinkProps) {
  const { Icon, label } = room;
  const name = count > 0 ? `${label}, ${count} to look at` : label;
  const link = (
    <Link
      href={href}
      {...(onGo ? { onClick: onGo } : {})}
      aria-current={current ? "page" : undefined}
      aria-label={narrow || count > 0 ? name : undefined}
      className={clsx(
        "relative flex h-8 items-center gap-2.5 rounded px-2.5",
        current ? "bg-selected font-medium text-ink" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden className={clsx("size-4 shrink-0", current && "text-accent")} />
      {narrow ? null : <span className="min-w-0 flex-1 truncate">{label}</span>}
      {count > 0 ? (
        <span
          className={clsx(
            "rounded bg-degraded-soft px-1 font-medium text-2xs text-degraded",
            narrow && "absolute top-0.5 right-0.5",
          )}
        >
          {count}
        </span>
      ) : null}
    </Link>
  );
  return narrow ? (
    <Tooltip text={name} side="right">
      {link}
    </Tooltip>
  ) : (
    link
  );
}
