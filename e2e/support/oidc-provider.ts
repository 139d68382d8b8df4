import type { Server } from "node:http";
import Provider from "oidc-provider";

/** A real OpenID Connect provider, as an organisation would run one. Anybody may sign in there, as who they say. */
export async function startProvider(baseURL: string): Promise<{ stop: () => Promise<void> }> {
  const console = new URL(baseURL);
  const port = Number(console.port) + 12;
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: "millrace",
        client_secret: "millrace-test-client",
        redirect_uris: [`${console.origin}/api/auth/callback/oidc`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        email: `${id}@idp.test`,
        email_verified: !id.startsWith("unverified"),
        name: `Name of ${id}`,
      }),
    }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ["only for tests"] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
  });
  const server = await new Promise<Server>((resolve) => {
    const listening = provider.listen(port, "127.0.0.1", () => resolve(listening));
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
