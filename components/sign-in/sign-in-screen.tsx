"use client";
import { useSearchParams } from "next/navigation";
import { signIn } from "next-auth/react";
import { Button } from "@/components/ui/button";
import { localPath } from "./local-path";
import { PasswordForm } from "./password-form";

const ERRORS: Record<string, string> = {
  CredentialsSignin: "Name or password is wrong.",
  TooManyAttempts: "Too many failed attempts. Wait ten minutes.",
  AccessDenied: "The provider let you in, but this console did not: it wants a verified address of an enabled user.",
  Callback: "The provider's answer could not be checked.",
};

/** Sign-in by password, or by the OIDC provider where one is set. */
export function SignInScreen({ oidcName }: { oidcName?: string | undefined }) {
  const search = useSearchParams();
  const target = localPath(search.get("callbackUrl"));
  const error = search.get("error");
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="flex w-full max-w-xs flex-col gap-5">
        <div>
          <h1 className="font-semibold text-xl">Millrace</h1>
          <p className="text-ink-2">Streaming data, from source table to warehouse table.</p>
        </div>
        <PasswordForm
          target={target}
          initialError={error ? (ERRORS[error] ?? "Sign-in failed.") : undefined}
          errors={ERRORS}
        />
        {oidcName ? (
          <Button onClick={() => signIn("oidc", { callbackUrl: target })}>Continue with {oidcName}</Button>
        ) : null}
      </div>
    </main>
  );
}
