import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Under which account Postgres runs: it refuses to run as root. */
export type PostgresAccount = {
  ids: { uid?: number; gid?: number };
  /** Put before the command; empty when nothing is needed. */
  wrap: string[];
  /** Hands a file over to the account. */
  own(path: string): void;
};

const nobody = 65_534;

/**
 * An ordinary user runs it as himself. Root runs it as `postgres` or `nobody`; where that account cannot reach the
 * files (a home folder of mode 0700), root runs it in a user namespace in which root's own id looks like `nobody`.
 */
export function postgresAccount(home: string, binDir: string): PostgresAccount {
  if (process.getuid?.() !== 0) return { ids: {}, wrap: [], own: () => undefined };
  const account = accountNamed("postgres") ?? accountNamed("nobody");
  const reachable = othersCanEnter(dirname(home)) && othersCanEnter(binDir);
  const ownedByRoot = existsSync(home) && statSync(home).uid === 0;
  if (account === undefined || !reachable || ownedByRoot) {
    const map = [`--map-user=${nobody}`, `--map-group=${nobody}`];
    return { ids: {}, wrap: ["unshare", "--user", ...map], own: () => undefined };
  }
  return { ids: account, wrap: [], own: (path) => chownSync(path, account.uid, account.gid) };
}

function accountNamed(name: string): { uid: number; gid: number } | undefined {
  const fields = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .find((entry) => entry[0] === name);
  return fields === undefined ? undefined : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** Whether an account that owns nothing here can pass every folder down to this one. */
function othersCanEnter(path: string): boolean {
  if (existsSync(path) && (statSync(path).mode & 0o001) === 0) return false;
  const parent = dirname(path);
  return parent === path || othersCanEnter(parent);
}
