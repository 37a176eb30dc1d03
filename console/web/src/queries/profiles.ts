import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, doneOf, policy, versionedOf } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { allOf } from "./allOf.ts";
import { MAX_PAGE_SIZE, PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type ScopedProfile = Schemas["ScopedProfile"];
export type ScopedProfileOrder = Schemas["ScopedProfileRequest"];
export type ProfileMode = Schemas["ProfileMode"];

const PROFILES = "scoped-profiles";
const VERSION = "scoped-profile";

/** A page of the scoped profiles. */
export function useScopedProfiles(list: { cursor?: string }) {
  return useQuery({
    queryKey: [PROFILES, "list", list],
    queryFn: () => readScopedProfiles({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readScopedProfiles: ReadPage<ScopedProfile> = (query, signal) =>
  answerOf(policy.GET("/api/v1/scoped-profiles", { params: { query }, signal }));

/** All scoped profiles, to choose one. */
export function useProfileChoices() {
  return useQuery({
    queryKey: [PROFILES, "choices"],
    queryFn: () => allOf((behind) => readScopedProfiles({ limit: MAX_PAGE_SIZE, ...behind })),
  });
}

/** A scoped profile with the version that a change of it names; it stays as it was read. */
export function useVersionedProfile(id: string) {
  return useQuery({
    queryKey: [VERSION, id],
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () =>
      versionedOf(policy.GET("/api/v1/scoped-profiles/{id}", { params: { path: { id } } })),
  });
}

/** A scoped profile as it is to be; without id and version a new one. */
export interface ProfileSave {
  id?: string | undefined;
  etag?: string | undefined;
  body: ScopedProfileOrder;
}

/** Adds a scoped profile, or changes one and with it the indicators of its tags. */
export function useSaveProfile() {
  const refresh = useProfilesRefresh();
  return useMutation({
    mutationFn: ({ id, etag, body }: ProfileSave) =>
      answerOf(
        id === undefined
          ? policy.POST("/api/v1/scoped-profiles", { body })
          : policy.PUT("/api/v1/scoped-profiles/{id}", {
            params: { path: { id }, header: etag ? { "If-Match": etag } : {} },
            body,
          }),
      ),
    onSuccess: refresh,
  });
}

/** Deletes a scoped profile that no tag uses. */
export function useDeleteProfile() {
  const refresh = useProfilesRefresh();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(policy.DELETE("/api/v1/scoped-profiles/{id}", { params: { path: { id } } })),
    onSuccess: refresh,
  });
}

function useProfilesRefresh() {
  const client = useQueryClient();
  return () =>
    [PROFILES, "app-tags", "indicators", "revisions"].forEach((key) =>
      client.invalidateQueries({ queryKey: [key] })
    );
}
