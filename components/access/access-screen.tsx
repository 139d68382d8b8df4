"use client";
import { UrlTabs } from "@/components/ui/url-tabs";
import { TokensList } from "./tokens-list";
import { useMay } from "./use-access";
import { UsersList } from "./users-list";

const TOKENS = { key: "tokens", label: "Tokens", body: () => <TokensList /> };
const PEOPLE = { key: "people", label: "People", body: () => <UsersList /> };

/** People, roles and tokens. Who may not manage people sees their own tokens. */
export function AccessScreen() {
  const manages = useMay("access.read");
  return <UrlTabs label="Access" tabs={manages ? [PEOPLE, TOKENS] : [TOKENS]} />;
}
