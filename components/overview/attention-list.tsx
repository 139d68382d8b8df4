import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { StateMark } from "@/components/ui/state-mark";
import { Time } from "@/components/ui/time";
import type { Attention } from "@/lib/overview/contract";

/** What a person has to look at, newest first, each with the way to where it is mended. */
export function AttentionList({ attention }: { attention: readonly Attention[] }) {
  if (attention.length === 0) return <p className="text-ink-2">Nothing needs attention.</p>;
  const newestFirst = attention.toSorted((a, b) => (b.since ?? "").localeCompare(a.since ?? ""));
  return (
    <ul className="flex flex-col">
      {newestFirst.map((item) => (
        <li key={item.id} className="flex flex-col gap-1 border-line border-b py-2.5 first:pt-0 last:border-b-0">
          <div className="flex items-start gap-2">
            <span className="pt-0.5">
              <StateMark state={item.state} compact />
            </span>
            <p className="min-w-0 flex-1 break-words font-medium">{item.title}</p>
          </div>
          {item.detail ? <p className="line-clamp-3 break-words pl-5.5 text-ink-2 text-xs">{item.detail}</p> : null}
          <div className="flex items-center gap-3 pl-5.5">
            <Link href={item.action.href} className={buttonClass("plain", "small")}>
              {item.action.label}
            </Link>
            {item.since ? (
              <span className="text-ink-3 text-xs">
                since <Time at={item.since} form="clock" /> (<Time at={item.since} />)
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
