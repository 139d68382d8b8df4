import { clsx } from "clsx";
import Link from "next/link";
import { CopyButton } from "./copy-button";

/**
 * The name of a thing: monospaced, cut in the middle of nothing (it ends in … and the whole is in the title), isolated so
 * that right-to-left names do not turn the line around, with a copy button on hover or focus. `href` makes it a link.
 */
type NameProps = { name: string; href?: string; className?: string };

export function Name({ name, href, className }: NameProps) {
  const text = (
    <bdi className="truncate" title={name}>
      {name}
    </bdi>
  );
  return (
    <span className={clsx("group/name inline-flex min-w-0 max-w-full items-center gap-1", className ?? "data")}>
      {href ? (
        <Link href={href} className="quiet-link inline-flex min-w-0">
          {text}
        </Link>
      ) : (
        text
      )}
      <CopyButton
        text={name}
        label={`Copy ${name}`}
        className="opacity-0 focus-visible:opacity-100 group-hover/name:opacity-100"
      />
    </span>
  );
}
