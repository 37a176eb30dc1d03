import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { components, paths } from "../api/generated/discovery.ts";
import { sendCsv } from "../api/sendCsv.ts";
import type { ImportOrder } from "../components/fileImport/fileImport.ts";
import { refreshPeople } from "./people.ts";

const PATH = "/api/v1/people/import" satisfies keyof paths;

/** Says what would become of a file of people, or brings them in. */
export function useImportPeople() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: ImportOrder) =>
      sendCsv<components["schemas"]["ImportResponse"]>(PATH, file, dryRun),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) {
        refreshPeople(client);
      }
    },
  });
}
