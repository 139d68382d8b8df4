export { demoProcesses } from "./demo-processes.ts";
export { prepareDemo } from "./prepare-demo.ts";
