/** Data in a row: monospaced, isolated so that right-to-left text does not turn the line around, whole in its title. */
export function DataCell({ text }: { text: string }) {
  return (
    <bdi className="data truncate" title={text}>
      {text}
    </bdi>
  );
}
