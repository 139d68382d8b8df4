import type { APIRequestContext, Browser, Page } from "playwright/test";
import { expect } from "playwright/test";

/** The administrator that the first run made. */
export const ADMIN = {
  username: process.env.MILLRACE_ADMIN_USER ?? "admin",
  password: process.env.MILLRACE_ADMIN_PASSWORD ?? "",
};
export const ENV = "local";

/** Signs in as a person does. */
export async function signIn(page: Page, { username, password }: typeof ADMIN): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Name").fill(username);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

type Binding = { role: string; environment?: string; pattern?: string };

/** Adds a person through the API, with a name of their own, and returns how they sign in. */
export async function addPerson(request: APIRequestContext, baseURL: string, bindings: Binding[]) {
  const person = { username: `p-${crypto.randomUUID().slice(0, 8)}`, password: "a long password" };
  const reply = await request.post("/api/v1/access/users", {
    headers: { origin: baseURL },
    data: { ...person, name: "Somebody", bindings },
  });
  expect(reply.status(), await reply.text()).toBe(200);
  return person;
}

/** A page of its own, signed in by somebody who may only look at the environment. */
export async function viewerPage(browser: Browser, request: APIRequestContext, baseURL: string): Promise<Page> {
  const viewer = await addPerson(request, baseURL, [{ role: "viewer", environment: ENV }]);
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await signIn(page, viewer);
  await page.waitForURL(`**/${ENV}**`);
  return page;
}
