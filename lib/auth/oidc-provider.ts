import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/env";

type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string; preferred_username?: string };

const TIMEOUT_MS = 10_000;

/** Any OpenID Connect provider, from OIDC_ISSUER and its client; undefined when none is set. */
export function oidcProvider(): OAuthConfig<Claims> | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined;
  return {
    id: "oidc",
    name: OIDC_NAME,
    type: "oauth",
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ["pkce", "state"],
    authorization: { params: { scope: "openid email profile" } },
    httpOptions: { timeout: TIMEOUT_MS },
    profile: (claims) => ({
      id: claims.sub,
      // An address that the provider has not verified could be anybody's, so it does not name a user.
      email: claims.email_verified === false ? null : (claims.email ?? null),
      name: claims.name ?? claims.preferred_username ?? null,
    }),
  };
}
