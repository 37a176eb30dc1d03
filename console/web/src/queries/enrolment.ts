import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { answerOf, doneOf, policy } from "../api/client.ts";
import type { components } from "../api/generated/policy.ts";
import { PAGE_SIZE, REFRESH_MILLIS } from "./keys.ts";
import type { ReadPage } from "./pagesOf.ts";

type Schemas = components["schemas"];

export type EnrolmentToken = Schemas["EnrolmentTokenResponse"];
export type EnrolmentTokenOrder = Schemas["CreateEnrolmentTokenRequest"];

const TOKENS = "enrolment-tokens";

/** A page of the enrolment tokens, newest first. */
export function useEnrolmentTokens(list: { cursor?: string }, isAllowed: boolean) {
  return useQuery({
    queryKey: [TOKENS, list],
    enabled: isAllowed,
    queryFn: () => readEnrolmentTokens({ limit: PAGE_SIZE, ...list }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MILLIS,
  });
}

/** Asks for a page of them. */
export const readEnrolmentTokens: ReadPage<EnrolmentToken> = (query, signal) =>
  answerOf(policy.GET("/api/v1/enrolment-tokens", { params: { query }, signal }));

/** Makes an enrolment token; the answer alone has its secret. */
export function useCreateEnrolmentToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: EnrolmentTokenOrder) =>
      answerOf(policy.POST("/api/v1/enrolment-tokens", { body })),
    gcTime: 0,
    onSuccess: () => {
      client.invalidateQueries({ queryKey: [TOKENS] });
    },
  });
}

/** Ends an enrolment token; its devices stay enrolled. */
export function useRevokeEnrolmentToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      doneOf(
        policy.DELETE("/api/v1/enrolment-tokens/{id}", { params: { path: { id } } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [TOKENS] }),
  });
}
