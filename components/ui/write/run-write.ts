import { problemOf } from "../problem";
import { showToast, updateToast } from "../toast";
import type { WriteResult } from "./plan";

/**
 * Runs a write outside of the dialog that started it, so that it goes on when the page is left: a toast shows progress,
 * then the result with its undo, or the failure with what to do. Resolves to whether it was applied.
 */
export async function runWrite(doing: string, write: () => Promise<WriteResult>): Promise<boolean> {
  const id = showToast({ tone: "progress", title: doing });
  try {
    const result = await write();
    const { undo } = result;
    updateToast(id, {
      tone: "done",
      title: result.title,
      ...(result.detail ? { detail: result.detail } : {}),
      ...(result.href ? { href: result.href } : {}),
      ...(undo
        ? { action: { label: undo.label, run: () => void runWrite(`${undo.label}: ${result.title}`, undo.run) } }
        : {}),
    });
    return true;
  } catch (error) {
    const problem = problemOf(error);
    updateToast(id, {
      tone: "failed",
      title: problem.title,
      problem,
      ...(problem.detail ? { detail: problem.detail } : {}),
    });
    return false;
  }
}
