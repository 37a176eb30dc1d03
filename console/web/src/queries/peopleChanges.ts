import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, discovery, doneOf } from "../api/client.ts";
import { type NewPerson, PERSON_DELETION, type PersonChange, refreshPeople } from "./people.ts";

/** Adds a person. */
export function useAddPerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewPerson) => answerOf(discovery.POST("/api/v1/people", { body })),
    onSuccess: () => refreshPeople(client),
  });
}

/** What is to hold of a person, in the version that was shown. */
export interface PersonSave {
  id: string;
  etag: string;
  body: PersonChange;
}

/** Changes what is known of a person beside their names. */
export function useChangePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, etag, body }: PersonSave) =>
      answerOf(
        discovery.PUT("/api/v1/people/{id}", {
          params: { path: { id }, header: { "If-Match": etag } },
          body,
        }),
      ),
    onSuccess: () => refreshPeople(client),
  });
}

/** Deletes a person; what was counted stays under their names. */
export function useDeletePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: PERSON_DELETION,
    mutationFn: (id: string) =>
      doneOf(discovery.DELETE("/api/v1/people/{id}", { params: { path: { id } } })),
    // Who is gone is not asked for again while their details close.
    onSuccess: (_, id) => {
      refreshPeople(client, id);
    },
  });
}

/** A name, and whose it is or is to be. */
export interface AliasOrder {
  id: string;
  name: string;
}

/** Gives a person one more name. */
export function useAddAlias() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: AliasOrder) =>
      answerOf(
        discovery.POST("/api/v1/people/{id}/aliases", {
          params: { path: { id } },
          body: { aliases: [name] },
        }),
      ),
    onSuccess: () => refreshPeople(client),
  });
}

/** Takes a name from a person. */
export function useRemoveAlias() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, name }: AliasOrder) =>
      answerOf(
        discovery.DELETE("/api/v1/people/{id}/aliases", {
          params: { path: { id }, query: { name } },
        }),
      ),
    onSuccess: () => refreshPeople(client),
  });
}
