import { SignInScreen } from "@/components/sign-in/sign-in-screen";
import { oidcProvider } from "@/lib/auth/oidc-provider";

export const metadata = { title: "Sign in · Millrace" };
export const dynamic = "force-dynamic";

export default function Page() {
  return <SignInScreen oidcName={oidcProvider()?.name} />;
}
