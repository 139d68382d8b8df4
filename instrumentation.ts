/** Runs once a server process. The edge runtime has no part in the background work. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { startBackground } = await import("@/lib/jobs/start");
  void startBackground();
}
