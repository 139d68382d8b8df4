import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { adoptOidcUser } from "@/lib/auth/adopt-oidc-user";
import { checkPassword } from "@/lib/auth/check-password";
import { oidcProvider } from "@/lib/auth/oidc-provider";
import { env } from "@/lib/env";

const SESSION_S = 12 * 3600;

/** How people sign in. The cookie names the user only; rights are read from Postgres at each request. */
export function authOptions(): NextAuthOptions {
  const oidc = oidcProvider();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_S },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        id: "local",
        name: "Password",
        credentials: { username: {}, password: {} },
        authorize: (given, request) =>
          checkPassword(given?.username ?? "", given?.password ?? "", addressOf(request.headers)),
      }),
      ...(oidc ? [oidc] : []),
    ],
    callbacks: {
      async signIn({ user, account }) {
        return account?.provider === "oidc" ? (await adoptOidcUser(user)) !== undefined : true;
      },
      async jwt({ token, user, account }) {
        if (!user) return token;
        const id = account?.provider === "oidc" ? await adoptOidcUser(user) : user.id;
        return { ...token, sub: id ?? "" };
      },
      session({ session, token }) {
        return { ...session, userId: token.sub ?? "" };
      },
    },
  };
}

// Behind a proxy every caller has the proxy's address; the limit by name still holds then.
const addressOf = (headers: Record<string, unknown> | undefined): string => {
  const forwarded = headers?.["x-forwarded-for"];
  return typeof forwarded === "string" ? (forwarded.split(",")[0]?.trim() ?? "unknown") : "unknown";
};
