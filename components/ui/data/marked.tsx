/** Text with each place marked that the search found, in any case. */
export function Marked({ text, search, className }: { text: string; search: string; className?: string }) {
  if (!search) return <span className={className}>{text}</span>;
  const wanted = search.toLowerCase();
  const lower = text.toLowerCase();
  const parts: { at: number; text: string; hit: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const next = lower.indexOf(wanted, at);
    const end = next < 0 ? text.length : next;
    if (end > at) parts.push({ at, text: text.slice(at, end), hit: false });
    if (next < 0) break;
    parts.push({ at: next, text: text.slice(next, next + wanted.length), hit: true });
    at = next + wanted.length;
  }
  return (
    <span className={className}>
      {parts.map((part) =>
        part.hit ? (
          <mark key={part.at} className="rounded-sm bg-degraded-soft text-degraded">
            {part.text}
          </mark>
        ) : (
          <span key={part.at}>{part.text}</span>
        ),
      )}
    </span>
  );
}
