import type { Producer } from "kafkajs";
import { topics } from "../names.ts";
import { jsonBytes } from "../wire/json-bytes.ts";

export type PublishedUser = { id: string; display_name: string | null; country: string | null; tier: string };

/** Keeps the compacted topic of users, which the Streams application reads as a table. `undefined` is a deleted user. */
export async function publishUsers(
  producer: Producer,
  users: readonly (readonly [string, PublishedUser | undefined])[],
) {
  await producer.send({
    topic: topics.users,
    acks: -1,
    messages: users.map(([id, user]) => ({
      key: id,
      value: user === undefined ? null : jsonBytes({ ...user, id: BigInt(user.id) }),
    })),
  });
}
