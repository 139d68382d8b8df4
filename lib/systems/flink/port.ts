export const JOB_STATES = [
  "INITIALIZING",
  "CREATED",
  "RUNNING",
  "FAILING",
  "FAILED",
  "CANCELLING",
  "CANCELED",
  "FINISHED",
  "RESTARTING",
  "SUSPENDED",
  "RECONCILING",
  "UNKNOWN",
] as const;
export type JobState = (typeof JOB_STATES)[number];

export type FlinkOverview = { version: string; taskManagers: number; slotsTotal: number; slotsAvailable: number };

export type Job = {
  id: string;
  name: string;
  state: JobState;
  startedAtMs: number;
  /** Null while it runs. */
  endedAtMs: number | null;
  durationMs: number;
  tasks: { total: number; running: number; failed: number };
};

export type Vertex = {
  id: string;
  name: string;
  parallelism: number;
  state: string;
  readRecords: bigint;
  writtenRecords: bigint;
};
/** A step of the plan: chained operators share one. `inputs` are ids of other steps. */
export type PlanNode = { id: string; description: string; inputs: string[] };
export type JobDetail = { id: string; name: string; state: JobState; vertices: Vertex[]; plan: PlanNode[] };

export type JobFailure = { atMs: number; rootCause: string; trace: string; task: string | null };

export type Checkpoint = { id: bigint; endedAtMs: number; durationMs: number; sizeBytes: bigint; path: string | null };
export type Checkpoints = {
  completed: number;
  failed: number;
  inProgress: number;
  latestCompleted: Checkpoint | null;
  latestFailure: { atMs: number; reason: string } | null;
};

/** What the console needs of a Flink cluster's REST API. Everything throws AppError. Metrics come as Flink writes them. */
export type FlinkPort = {
  overview(): Promise<FlinkOverview>;
  jobs(): Promise<Job[]>;
  job(id: string): Promise<JobDetail>;
  /** Newest first, as many as Flink remembers. */
  failures(id: string): Promise<JobFailure[]>;
  checkpoints(id: string): Promise<Checkpoints>;
  jobMetrics(id: string, names: readonly string[]): Promise<Map<string, number>>;
  /** Names of the metrics of one vertex, as `vertexMetrics` takes them. */
  vertexMetricNames(id: string, vertex: string): Promise<string[]>;
  /** Sums over the subtasks of one vertex. One name that the vertex does not have leaves the answer empty. */
  vertexMetrics(id: string, vertex: string, names: readonly string[]): Promise<Map<string, number>>;
};

export type GatewayInfo = { product: string; version: string };
export type GatewayPort = { info(): Promise<GatewayInfo> };
