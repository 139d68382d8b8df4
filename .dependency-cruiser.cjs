// Arrows point one way: screen → hook → contract and call; route → capability → port; client → vendor library.
const error = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

// The parts of lib that a browser may load: contracts, wire types and pure rules.
const browserSafe =
  "^lib/([a-z-]+/([a-z-]*contract|(topics|groups|connectors|jobs|tables|registry)-snapshot|decoded|dead-letter|kinds|audit-id|write-plan|environment-id|changes|roles|glob|may)\\.ts$|http/(endpoint|call|problem|problem-error|url)\\.ts$|format/|list/|app-error\\.ts$|[a-z-]+/browser/)";

// A test may hold a part against another, or against a foreign client.
const tests = "\\.test\\.tsx?$";

module.exports = {
  forbidden: [
    error("no-circular", "a cycle has no first file to read", {}, { circular: true }),
    error(
      "screens-know-contracts-only",
      "a screen reaches the server by call()",
      { path: "^components/" },
      {
        path: "^lib/",
        pathNot: browserSafe,
      },
    ),
    error(
      "contracts-are-browser-safe",
      "a contract is loaded by screens",
      { path: "^lib/[a-z-]+/[a-z-]*contract\\.ts$" },
      {
        path: "^lib/",
        pathNot: browserSafe,
      },
    ),
    error(
      "primitives-know-no-domain",
      "components/ui, charts and graph are for every capability",
      { path: "^components/(ui|charts|graph)/" },
      {
        path: "^(components/(?!ui/|charts/|graph/)|lib/(?!format/|list/|http/(problem|problem-error)\\.ts|app-error\\.ts))",
      },
    ),
    error(
      "pages-show-screens",
      "a page turns params into a screen",
      { path: "^app/(?!api/|topics/|environments/)" },
      {
        path: "^lib/",
        pathNot: "^lib/(auth/|openapi/|environments/get-environment|access/(actor|may|roles))",
      },
    ),
    error("nothing-imports-app", "app is the outermost ring", { path: "^(lib|components)/" }, { path: "^app/" }),
    error(
      "lib-knows-no-screens",
      "capabilities do not know how they are shown",
      { path: "^lib/" },
      { path: "^components/" },
    ),
    error(
      "ports-hide-vendors",
      "one place knows each vendor library",
      { path: "^(lib/(?!systems/)|app/|components/)", pathNot: `${tests}|/fixtures/` },
      {
        path: "node_modules/(kafkajs|@platformatic/kafka)/",
      },
    ),
    error(
      "systems-know-no-capability",
      "a client serves any capability",
      { path: "^lib/systems/", pathNot: tests },
      {
        path: "^lib/(?!systems/|app-error\\.ts)",
      },
    ),
    error(
      "systems-stay-apart",
      "clients do not know each other",
      { path: "^lib/systems/([^/]+)/", pathNot: tests },
      {
        path: "^lib/systems/[^/]+/",
        pathNot: "^lib/systems/$1/",
      },
    ),
    error(
      "stack-stands-alone",
      "stack/ runs before anything is built",
      { path: "^stack/" },
      { path: "^(lib|app|components)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(lib/generated|\\.next|node_modules/\\.)" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
