import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { components, paths } from "../api/generated/discovery.ts";
import { problemOf } from "../api/problem.ts";
import { refreshPeople } from "./people.ts";

export type ImportResult = components["schemas"]["ImportResponse"];

/** A file of people; tried first, then brought in. */
export interface ImportOrder {
  file: Blob;
  dryRun: boolean;
}

const PATH = "/api/v1/people/import" satisfies keyof paths;

/** Says what would become of a file of people, or brings them in. */
export function useImportPeople() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ file, dryRun }: ImportOrder): Promise<ImportResult> => {
      const answer = await fetch(`${PATH}?${new URLSearchParams({ dryRun: String(dryRun) })}`, {
        method: "POST",
        headers: { "Content-Type": "text/csv" },
        body: file,
      });
      const body: unknown = await answer.json().catch(() => undefined);
      if (!answer.ok) {
        throw problemOf(answer.status, body);
      }
      return body as ImportResult;
    },
    onSuccess: ({ dryRun }) => {
      if (!dryRun) {
        refreshPeople(client);
      }
    },
  });
}
