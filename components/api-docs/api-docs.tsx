import { ApiOperation, type Operation } from "./api-operation";

export type ApiDescription = {
  info: { title: string; description: string };
  paths: Record<string, Record<string, Operation>>;
};

/** The API as pages: each operation with its permission, parameters, body and reply, from the OpenAPI document. */
export function ApiDocs({ description }: { description: ApiDescription }) {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const areas = [...new Set(operations.map(({ operation }) => operation.tags[0] ?? "other"))].sort();
  return (
    <main className="mx-auto flex max-w-4xl flex-col gap-6 p-4 sm:p-6">
      <header className="flex flex-col gap-1">
        <h1 className="font-semibold text-xl">{description.info.title} API</h1>
        <p className="text-ink-2">{description.info.description}</p>
        <p className="text-ink-2">
          Programs send <code className="data">Authorization: Bearer mr_…</code>. The same in{" "}
          <a className="text-accent underline" href="/api/openapi.json">
            OpenAPI 3.1
          </a>
          .
        </p>
      </header>
      {areas.map((area) => (
        <section key={area} aria-label={area} className="flex flex-col">
          <h2 className="border-line border-b py-1 font-semibold text-lg">{area}</h2>
          {operations
            .filter(({ operation }) => (operation.tags[0] ?? "other") === area)
            .map(({ path, method, operation }) => (
              <ApiOperation key={operation.operationId} path={path} method={method} operation={operation} />
            ))}
        </section>
      ))}
    </main>
  );
}
