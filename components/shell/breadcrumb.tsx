"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { roomHref, roomLabel } from "./rooms";
import { whereIs } from "./where";

/** Room and thing, each a link to itself; the environment is in the rail. */
export function Breadcrumb() {
  const { env, room, things } = whereIs(usePathname());
  const steps = [
    { name: roomLabel(room), href: roomHref(env, room), data: false },
    ...things.map((t) => ({ ...t, data: true })),
  ];
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center">
        {steps.map((step, index) => (
          <li
            key={step.href}
            className={index === steps.length - 1 ? "flex min-w-0 items-center" : "flex shrink-0 items-center"}
          >
            {index > 0 ? (
              <span aria-hidden className="px-1.5 text-ink-3">
                /
              </span>
            ) : null}
            <Link
              href={step.href}
              aria-current={index === steps.length - 1 ? "page" : undefined}
              className={`quiet-link truncate ${step.data ? "data" : "font-medium"}`}
            >
              <bdi>{step.name}</bdi>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
