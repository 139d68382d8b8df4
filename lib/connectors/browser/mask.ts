/** What stands in for a secret in a connector's configuration; the same as the client of Connect puts there. */
export const MASK = "••••••••";
