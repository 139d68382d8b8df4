export const GROUP_TYPES = ["classic", "consumer", "share", "streams", "unknown"] as const;
/** `classic` is the protocol before KIP-848, `consumer` the one of it; `share` are queues, `streams` is KIP-1071. */
export type GroupType = (typeof GROUP_TYPES)[number];

/** A group and the broker that coordinates it, as far as known. */
export type GroupRef = { id: string; type: GroupType; coordinator?: number };

export type GroupListing = {
  id: string;
  type: GroupType;
  /** As the broker says it: Stable, Empty, PreparingRebalance, Assigning, … */
  state: string;
  /** "consumer", "connect", "" for a group that only holds offsets, … */
  protocolType: string;
  coordinator: number;
};

export type GroupMember = {
  id: string;
  instanceId: string | null;
  clientId: string;
  host: string;
  assigned: { topic: string; partitions: number[] }[];
  /** Topics it asked for; null where the protocol does not say. */
  subscribed: string[] | null;
};

export type GroupDescription = {
  id: string;
  type: GroupType;
  state: string;
  protocolType: string;
  /** The assignor: range, cooperative-sticky, uniform, … Empty when there is none. */
  protocol: string;
  /** Null for a kind of group whose members cannot be read (streams). */
  members: GroupMember[] | null;
};

export type CommittedOffset = {
  topic: string;
  partition: number;
  offset: bigint;
  leaderEpoch: number;
  metadata: string | null;
};

export type OffsetMove = { topic: string; partition: number; offset: bigint; leaderEpoch?: number; metadata?: string };
