type Content = Record<string, { schema: unknown }>;
export type Operation = {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  parameters: { name: string; in: string; required: boolean; schema: { type?: string; description?: string } }[];
  requestBody?: { content: Content };
  responses: Record<string, { content: Content }>;
};

/** One operation, folded to its line. */
export function ApiOperation({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const { parameters, requestBody, responses } = operation;
  return (
    <details className="border-line border-b py-2">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3">
        <span className="data w-14 font-semibold uppercase">{method}</span>
        <span className="data min-w-0 break-all">{path}</span>
        <span className="text-ink-2">{operation.summary}</span>
      </summary>
      <div className="flex flex-col gap-2 py-2 pl-4">
        <p className="text-ink-2">{operation.description}</p>
        {parameters.length > 0 ? (
          <ul>
            {parameters.map(({ name, in: where, required, schema }) => (
              <li key={`${where} ${name}`} className="text-ink-2">
                <code className="data text-ink">{name}</code> in {where}
                {schema.type ? `, ${schema.type}` : ""}
                {required ? ", needed" : ""}
              </li>
            ))}
          </ul>
        ) : null}
        {requestBody ? <SchemaBlock title="Body" content={requestBody.content} /> : null}
        {responses["200"] ? <SchemaBlock title="Reply" content={responses["200"].content} /> : null}
      </div>
    </details>
  );
}

function SchemaBlock({ title, content }: { title: string; content: Content }) {
  return Object.entries(content).map(([type, { schema }]) => (
    <details key={type}>
      <summary className="cursor-pointer text-ink-2">
        {title}, {type}
      </summary>

      <section aria-label={`${title} schema`} className="max-h-96 overflow-auto">
        <pre className="data bg-surface p-2 text-xs">{JSON.stringify(schema, null, 2)}</pre>
      </section>
    </details>
  ));
}
