/** A keyboard shortcut as it is pressed: `<Keys keys="⌘ K" />`; blanks part the keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="ml-2 inline-flex gap-0.5">
      {keys.split(" ").map((key) => (
        <kbd key={key} className="rounded border border-line bg-surface px-1 font-sans text-2xs text-ink-2">
          {key}
        </kbd>
      ))}
    </span>
  );
}
