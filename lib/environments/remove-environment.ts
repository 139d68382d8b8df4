import type { Actor } from "@/lib/access/actor";
import { AppError } from "@/lib/app-error";
import { audited } from "@/lib/audit/record";
import { db } from "@/lib/db/client";
import { forgetLetters } from "@/lib/deadletters/forget-letters";
import { environmentView } from "@/lib/environments/environment-view";
import { forgetEnvironment, getEnvironment } from "@/lib/environments/get-environment";

type Command = { id: string; typedName: string; actor: Actor; requestId: string };

/** Forgets an environment with its snapshots and samples. The systems behind it are not touched; the audit log and the ledger of replays stay. */
export async function forgetSystems({ id, typedName, actor, requestId }: Command) {
  const environment = await getEnvironment(id);
  if (typedName !== id) throw new AppError("invalid_input", `Type ${id} to remove it.`);
  const entry = {
    actor,
    environment: id,
    action: "environments.remove",
    target: id,
    before: environmentView(environment),
    requestId,
  };
  const where = { where: { environment: id } };
  const { auditId } = await audited(entry, () =>
    db().$transaction([
      db().environment.delete({ where: { id } }),
      db().snapshot.deleteMany(where),
      db().offsetSample.deleteMany(where),
      db().lagSample.deleteMany(where),
      db().ingestTopic.deleteMany(where),
      db().lineageEvent.deleteMany(where),
      db().lineageJob.deleteMany(where),
      db().lineageDataset.deleteMany(where),
      ...forgetLetters(id),
    ]),
  );
  forgetEnvironment(id);
  return { auditId };
}
