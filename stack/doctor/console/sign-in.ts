const timeoutMs = 10_000;

/** Signs in to the console with user and password, as the sign-in page does. Returns the Cookie header of the session. */
export async function signIn(consoleUrl: string, username: string, password: string): Promise<string> {
  const challenge = await fetch(`${consoleUrl}/api/auth/csrf`, { signal: AbortSignal.timeout(timeoutMs) });
  const { csrfToken } = (await challenge.json()) as { csrfToken: string };
  const answer = await fetch(`${consoleUrl}/api/auth/callback/local`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookies(challenge) },
    body: new URLSearchParams({ csrfToken, username, password, json: "true" }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const session = cookies(answer);
  if (!session.includes("session-token=")) {
    throw new Error(`the console does not let ${username} in with the password of console.env; was it changed?`);
  }
  return session;
}

const cookies = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");
