import type { Settings } from "../stack/settings.ts";

/** A signed-in way to call the console, as its administrator. `cookie` is for a browser. */
export type Session = { base: string; cookie: string; get: (path: string) => Promise<Response> };

/** Signs in with the first-run password of the running stack. */
export async function signIn(settings: Settings): Promise<Session> {
  const base = settings.addresses.consoleUrl;
  const csrf = await fetch(`${base}/api/auth/csrf`, { signal: AbortSignal.timeout(10_000) });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const reply = await fetch(`${base}/api/auth/callback/local`, {
    method: "POST",
    redirect: "manual",
    signal: AbortSignal.timeout(10_000),
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookies(csrf) },
    body: new URLSearchParams({ csrfToken, username: settings.adminUser, password: settings.secrets.adminPassword }),
  });
  const cookie = cookies(reply);
  if (!cookie.includes("session-token")) throw new Error(`Sign-in at ${base} failed with status ${reply.status}.`);
  return {
    base,
    cookie,
    get: (path) => fetch(base + path, { headers: { cookie }, signal: AbortSignal.timeout(30_000) }),
  };
}

const cookies = (reply: Response): string =>
  reply.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
