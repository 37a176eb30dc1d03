import { keepPreviousData, type QueryClient, useQuery } from "@tanstack/react-query";
import { answerOf, discovery, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import type { Days } from "./reports.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";
import { usePollMillis } from "./polling.ts";
import { USER_GROUPS } from "./userGroups.ts";

type Schemas = components["schemas"];

export type Person = Schemas["Person"];
export type PersonChange = Schemas["ChangePersonRequest"];
export type NewPerson = Schemas["CreatePersonRequest"];
export type UnresolvedName = Schemas["UnresolvedName"];

/** What a list of people is filtered by. */
export interface PeopleFilter {
  q?: string;
  group?: string;
}

/** What begins the key of all that is asked of people. */
export const PEOPLE = "people";
/** The key of what deletes or erases a person. */
export const PERSON_DELETION = ["person-deletion"];
/** Names that a drawer shows. */
const MAX_ALIASES = 500;
const MAX_MATCHES = 20;

/** A page of the people, by name. */
export function usePeople(filter: PeopleFilter, list: { cursor?: string }) {
  return useQuery({
    queryKey: [PEOPLE, "list", filter, list],
    queryFn: () => readPeople(filter)({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of those that a filter finds. */
export function readPeople(filter: PeopleFilter): ReadPage<Person> {
  return (page, signal) =>
    answerOf(
      discovery.GET("/api/v1/people", { params: { query: { ...filter, ...page } }, signal }),
    );
}

/** The first people with that text in a field, to choose one. */
export function usePeopleMatches(q: string) {
  return useQuery({
    queryKey: [PEOPLE, "matches", q],
    queryFn: () =>
      answerOf(
        discovery.GET("/api/v1/people", {
          params: { query: { limit: MAX_MATCHES, ...(q && { q }) } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** A person. */
export function usePerson(id: string, isAllowed = true) {
  const millis = usePollMillis(PERSON_DELETION);
  return useQuery({
    queryKey: [PEOPLE, "one", id],
    enabled: isAllowed && id !== "",
    queryFn: () => answerOf(discovery.GET("/api/v1/people/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state: { error } }) => error ? false : millis,
  });
}

/** A person with the version that a change names; they stay as they were read. */
export function useVersionedPerson(id: string | undefined) {
  return useQuery({
    queryKey: [PEOPLE, "versioned", id],
    enabled: id !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () =>
      versionedOf(discovery.GET("/api/v1/people/{id}", { params: { path: { id: id ?? "" } } })),
  });
}

/** The first names of a person, in the form that is compared. */
export function useAliases(id: string) {
  const millis = usePollMillis(PERSON_DELETION);
  return useQuery({
    queryKey: [PEOPLE, "aliases", id],
    queryFn: () => readAliases(id)({ limit: MAX_ALIASES }),
    refetchInterval: ({ state: { error } }) => error ? false : millis,
  });
}

/** Asks for a page of them. */
export function readAliases(id: string): ReadPage<string> {
  return (query, signal) =>
    answerOf(
      discovery.GET("/api/v1/people/{id}/aliases", { params: { path: { id }, query }, signal }),
    );
}

/** A page of the names that belong to no person, those with the most traffic first. */
export function useUnresolvedNames(days: Days, list: { cursor?: string }) {
  return useQuery({
    queryKey: [PEOPLE, "unresolved", days, list],
    queryFn: () => readUnresolvedNames(days)({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of those of so many days. */
export function readUnresolvedNames(days: Days): ReadPage<UnresolvedName> {
  return (page, signal) =>
    answerOf(
      discovery.GET("/api/v1/people/unresolved", { params: { query: { days, ...page } }, signal }),
    );
}

/** What is known of people and their groups is asked for again, but for a person who is gone. */
export function refreshPeople(client: QueryClient, gone?: string): void {
  client.invalidateQueries({
    queryKey: [PEOPLE],
    predicate: ({ queryKey }) => gone === undefined || queryKey[2] !== gone,
  });
  client.invalidateQueries({ queryKey: [USER_GROUPS] });
}
