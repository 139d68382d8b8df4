import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/http/call";
import { diffVersions, getSubject, getSubjectVersion, listSubjects } from "@/lib/schemas/contract";

const SUBJECT_STALE_MS = 10_000;
// What is registered never changes; only who refers to it does.
const VERSION_STALE_MS = 60_000;
const key = (env: string, ...rest: unknown[]) => ["environments", env, "registry", ...rest];
// Apart from the others, which news of a snapshot makes old.
const textKey = (env: string, ...rest: unknown[]) => ["environments", env, "schema texts", ...rest];

/** All subjects, as last seen. */
export function useSubjects(env: string) {
  return useQuery({ queryKey: key(env), queryFn: ({ signal }) => call(listSubjects, { params: { env } }, signal) });
}

/** Subjects that belong to a topic by their name, as last seen. */
export function useSubjectsOfTopic(env: string, topic: string) {
  return useQuery({
    queryKey: key(env, "of topic", topic),
    queryFn: ({ signal }) =>
      call(listSubjects, { params: { env }, query: { filter: `topic:${topic}`, limit: 50 } }, signal),
    select: ({ subjects }) => subjects?.filter((row) => row.topic === topic && !row.deleted) ?? [],
  });
}

/** One subject's versions and compatibility, asked of the registry. */
export function useSubject(env: string, subject: string) {
  return useQuery({
    queryKey: key(env, subject),
    queryFn: ({ signal }) => call(getSubject, { params: { env, subject } }, signal),
    staleTime: SUBJECT_STALE_MS,
  });
}

/** A version with its text, fields and references; `version` undefined waits. */
export function useVersion(env: string, subject: string, version: number | undefined) {
  return useQuery({
    queryKey: textKey(env, subject, "versions", version),
    queryFn: ({ signal }) => call(getSubjectVersion, { params: { env, subject, version: String(version) } }, signal),
    enabled: version !== undefined,
    staleTime: VERSION_STALE_MS,
  });
}

/** What differs between two versions. */
export function useDiff(env: string, subject: string, from: number, to: number) {
  return useQuery({
    queryKey: textKey(env, subject, "diff", from, to),
    queryFn: ({ signal }) => call(diffVersions, { params: { env, subject }, query: { from, to } }, signal),
    staleTime: VERSION_STALE_MS,
    placeholderData: keepPreviousData,
  });
}

/** Asks again for everything of an environment's registry, after a write. */
export function useRefreshSchemas(env: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([key(env), textKey(env)].map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
