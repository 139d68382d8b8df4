import type { Problem } from "@/lib/http/problem";

/** What `call` throws in the browser: the server's problem, or one made here when no server answered. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.name = "ProblemError";
    this.problem = problem;
  }
}
