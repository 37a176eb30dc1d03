import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf, foundOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/discovery.ts";
import { problemOf } from "../api/problem.ts";
import type { MadeFile } from "./executiveReport.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";
import { PERSON_DELETION, refreshPeople } from "./people.ts";

type Schemas = components["schemas"];

export type Exclusion = Schemas["Exclusion"];
export type ExclusionKind = Schemas["ExclusionKind"];
export type ExclusionOrder = Schemas["CreateExclusionRequest"];
export type Erasure = Schemas["Erasure"];
export type NamedKind = Schemas["NamedKind"];
export type LookupOrder = Schemas["FindPseudonymRequest"];
export type ResolutionOrder = Schemas["ResolvePseudonymRequest"];

const EXCLUSIONS = "exclusions";
const ERASURES = "erasures";

/** Of the front door, which asks all services. */
const EXPORTS = "/api/v1/privacy/person-exports";

/** A page of the exclusions, by kind and value. */
export function useExclusions(list: { cursor?: string }) {
  return useQuery({
    queryKey: [EXCLUSIONS, list],
    queryFn: () => readExclusions({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readExclusions: ReadPage<Exclusion> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/privacy/exclusions", { params: { query }, signal }));

/** What a device is called that an exclusion names; null for one that has not enrolled. */
export function useExcludedDevice(id: string, isAllowed: boolean) {
  return useQuery({
    queryKey: [EXCLUSIONS, "device", id],
    enabled: isAllowed,
    staleTime: Infinity,
    queryFn: () => foundOf(policy.GET("/api/v1/devices/{id}", { params: { path: { id } } })),
    select: (device) => device?.name,
  });
}

/** Excludes a user, an address or a device from now on. */
export function useExclude() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ExclusionOrder) =>
      answerOf(discovery.POST("/api/v1/privacy/exclusions", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: [EXCLUSIONS] }),
  });
}

/** Takes an exclusion back. */
export function useInclude() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      doneOf(
        discovery.DELETE("/api/v1/privacy/exclusions/{id}", {
          params: { path: { id }, query: { reason } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [EXCLUSIONS] }),
  });
}

/** A page of the erasures, in no order that says anything. */
export function useErasures(list: { cursor?: string }) {
  return useQuery({
    queryKey: [ERASURES, list],
    queryFn: () => readErasures({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readErasures: ReadPage<Erasure> = (query, signal) =>
  answerOf(discovery.GET("/api/v1/privacy/erasures", { params: { query }, signal }));

/** The person that a request is about, and its reason. */
export interface PersonOrder {
  person: string;
  reason: string;
}

/** Erases a person for good. */
export function useErasePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: PERSON_DELETION,
    mutationFn: ({ person, reason }: PersonOrder) =>
      answerOf(
        discovery.POST("/api/v1/people/{id}/erasure", {
          params: { path: { id: person } },
          body: { reason },
        }),
      ),
    onSuccess: (_, { person }) => {
      refreshPeople(client, person);
      client.invalidateQueries({ queryKey: [ERASURES] });
    },
  });
}

/** All that is kept of a person, as one file; one that breaks off is no file. */
export function useExportPerson() {
  return useMutation({
    gcTime: 0,
    mutationFn: async (order: PersonOrder): Promise<MadeFile> => {
      const answer = await fetch(EXPORTS, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(order),
      });
      if (!answer.ok) {
        throw problemOf(answer.status, await answer.json().catch(() => undefined));
      }
      return { name: "person.json", content: await answer.blob() };
    },
  });
}

/** Turns a pseudonym back; the name is kept nowhere. */
export function useResolvePseudonym() {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: ResolutionOrder) =>
      answerOf(discovery.POST("/api/v1/privacy/pseudonym-resolutions", { body })),
  });
}

/** Finds the pseudonyms of a name. */
export function useFindPseudonyms() {
  return useMutation({
    gcTime: 0,
    mutationFn: (body: LookupOrder) =>
      answerOf(discovery.POST("/api/v1/privacy/pseudonym-lookups", { body })),
  });
}
