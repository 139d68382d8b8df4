import { createAPI, type Reader, Writer } from "@platformatic/kafka";
import type { ClusterView } from "./cluster";
import { errorName } from "./codes";
import type { Broker } from "./port";
import type { GroupDescription } from "./port-groups";

const API_KEY = 77;
const API_VERSION = 1;

/** One group of a reply: `code` 0 without a description means that the group is gone. */
export type Answer = { id: string; code: number; description: GroupDescription | null };

// ShareGroupDescribe (KIP-932), which @platformatic/kafka has no definition of.
const api = createAPI<[groups: string[]], Answer[]>(
  API_KEY,
  API_VERSION,
  (groups: string[]) =>
    Writer.create()
      .appendArray(groups, (writer, group) => writer.appendString(group), true, false)
      .appendBoolean(false)
      .appendTaggedFields(),
  (_correlation, _key, _version, reader) => {
    reader.readInt32(); // throttle time
    return reader.readArray(readGroup);
  },
);

/** Share groups of one coordinator. */
export async function describeShareGroups(
  view: ClusterView,
  broker: Broker,
  groups: string[],
  what: string,
): Promise<Answer[]> {
  return view.wire.ask(broker, what, [api], [groups]);
}

function readGroup(reader: Reader): Answer {
  const code = reader.readInt16();
  reader.readNullableString(); // error message
  const id = reader.readString();
  const state = reader.readString();
  reader.readInt32(); // group epoch
  reader.readInt32(); // assignment epoch
  const protocol = reader.readString();
  const members = reader.readArray(readMember);
  reader.readInt32(); // authorized operations
  const gone = errorName(code) === "GROUP_ID_NOT_FOUND";
  const description = { id, type: "share" as const, state, protocolType: "share", protocol, members };
  return { id, code: gone ? 0 : code, description: code === 0 ? description : null };
}

function readMember(reader: Reader) {
  const id = reader.readString();
  reader.readNullableString(); // rack
  reader.readInt32(); // member epoch
  const clientId = reader.readString();
  const host = reader.readString();
  const subscribed = reader.readArray((one) => one.readString(), true, false);
  const assigned = reader.readArray((one) => {
    one.readUUID();
    return { topic: one.readString(), partitions: one.readArray((part) => part.readInt32(), true, false) };
  });
  reader.readTaggedFields(); // of the assignment
  return { id, instanceId: null, clientId, host, assigned, subscribed };
}
