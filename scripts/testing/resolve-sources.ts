import { existsSync } from "node:fs";
import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

// For a test that starts a process of the console's own code without a bundler: `@/…` and paths without an extension.
const root = pathToFileURL(`${process.cwd()}/`);

registerHooks({
  resolve(specifier, context, next) {
    const from = String(specifier.startsWith("@/") ? root : (context.parentURL ?? ""));
    const path = specifier.startsWith("@/") ? `./${specifier.slice(2)}` : specifier;
    const inSources = path.startsWith(".") && !from.includes("/node_modules/");
    if (inSources) {
      const url = new URL(`${path}.ts`, from);
      if (existsSync(url)) return next(url.href, context);
    }
    return next(specifier, context);
  },
});
