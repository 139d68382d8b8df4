import { findCoordinatorV4, findCoordinatorV5, findCoordinatorV6 } from "@platformatic/kafka";
import type { AppError } from "@/lib/app-error";
import { type ClusterView, perBroker } from "./cluster";
import { codeFailure, isCoordinatorMoved } from "./codes";
import type { Broker, PartialFailure } from "./port";
import type { GroupRef } from "./port-groups";

const GROUP_KEY = 0;
const KEYS_AT_ONCE = 1_000;
// A cluster's first group makes the broker create the offsets topic, which takes a second or two.
const AGAIN_MS = 300;
const ATTEMPTS = 6;

/** Which broker coordinates each group. One that has none at the moment is left out. */
export async function findCoordinators(view: ClusterView, groups: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < groups.length; at += KEYS_AT_ONCE) {
    const keys = groups.slice(at, at + KEYS_AT_ONCE);
    const versions = [findCoordinatorV6.api, findCoordinatorV5.api, findCoordinatorV4.api];
    const reply = await view.askAny("Finding coordinators", versions, [GROUP_KEY, keys]);
    for (const { key, nodeId, errorCode } of reply.coordinators) if (errorCode === 0) found.set(key, nodeId);
  }
  return found;
}

type Asked = { group: GroupRef; code: number };
/** Gives each group's code of the reply, 0 for good; what it returns is kept by the caller. */
type Ask = (broker: Broker, groups: GroupRef[]) => Promise<Asked[]>;

/**
 * Asks every group's coordinator, `atOnce` groups a request. A group whose coordinator has moved is asked again at the new
 * one; what is left over after that, and brokers that do not answer, are in the failures.
 */
export async function perCoordinator(
  view: ClusterView,
  groups: readonly GroupRef[],
  what: string,
  atOnce: number,
  ask: Ask,
): Promise<PartialFailure[]> {
  let left: readonly GroupRef[] = groups;
  const failures: PartialFailure[] = [];
  for (let attempt = 1; left.length > 0 && attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS * (attempt - 1)));
    const { byBroker, lost } = await place(view, left, attempt > 1);
    const again: GroupRef[] = [...lost];
    const round = await perBroker(view, byBroker, async (broker, mine) => {
      for (let at = 0; at < mine.length; at += atOnce) {
        for (const { group, code } of await ask(broker, mine.slice(at, at + atOnce))) {
          if (isCoordinatorMoved(code)) again.push(group);
          else if (code !== 0) failures.push(failure(codeFailure(code, `${what} ${group.id}`)));
        }
      }
    });
    failures.push(...round.failures);
    left = again;
  }
  for (const { id } of left) failures.push(failure(codeFailure(COORDINATOR_NOT_AVAILABLE, `${what} ${id}`)));
  return failures;
}

const COORDINATOR_NOT_AVAILABLE = 15;
const failure = (error: AppError): PartialFailure => ({ broker: null, address: "", error });

async function place(view: ClusterView, groups: readonly GroupRef[], refresh: boolean) {
  const unknown = groups.filter(({ coordinator }) => refresh || coordinator === undefined).map(({ id }) => id);
  const found = unknown.length > 0 ? await findCoordinators(view, unknown) : new Map<string, number>();
  const byBroker = new Map<number, GroupRef[]>();
  const lost: GroupRef[] = [];
  for (const group of groups) {
    const coordinator = found.get(group.id) ?? (refresh ? undefined : group.coordinator);
    if (coordinator === undefined) lost.push(group);
    else (byBroker.get(coordinator) ?? byBroker.set(coordinator, []).get(coordinator))?.push(group);
  }
  return { byBroker, lost };
}
