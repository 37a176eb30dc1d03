import createClient from "openapi-fetch";
import type { paths as AgentSimPaths } from "./generated/agentSim.ts";
import type { paths as CatalogPaths } from "./generated/catalog.ts";
import type { paths as DiscoveryPaths } from "./generated/discovery.ts";
import type { paths as PolicyPaths } from "./generated/policy.ts";
import { problemOf } from "./problem.ts";

/** Lists are read as pages here; a file of one is a download, see exportUrl. */
export const agentSim = createClient<AgentSimPaths, "application/json">();
export const catalog = createClient<CatalogPaths, "application/json">();
export const discovery = createClient<DiscoveryPaths, "application/json">();
export const policy = createClient<PolicyPaths, "application/json">();

const NOT_FOUND = 404;

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** What a service answered; throws a problem where it refused. */
export async function answerOf<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined) {
    throw problemOf(response.status, error);
  }
  return data;
}

/** What a service answered, or null where there is no such thing; throws any other problem. */
export async function foundOf<T>(call: Promise<Answer<T>>): Promise<T | null> {
  const answer = await call;
  return answer.response.status === NOT_FOUND ? null : answerOf(Promise.resolve(answer));
}

/** Waits for what a service answers without a body; throws a problem where it refused. */
export async function doneOf(call: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) {
    throw problemOf(response.status, error);
  }
}

/** What a service answered, and its version, which a change names in `If-Match`. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

/** What a service answered with a version; throws a problem where it refused. */
export async function versionedOf<T>(call: Promise<Answer<T>>): Promise<Versioned<T>> {
  const answer = await call;
  const value = await answerOf(Promise.resolve(answer));
  return { value, etag: answer.response.headers.get("ETag") ?? "" };
}
