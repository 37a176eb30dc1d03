import { useMutation } from "@tanstack/react-query";
import type { components, paths } from "../api/generated/policy.ts";
import { sendCsv } from "../api/sendCsv.ts";
import type { ImportOrder } from "../components/fileImport/fileImport.ts";
import { useIndicatorsRefresh } from "./indicators.ts";

const PATH = "/api/v1/indicators/import" satisfies keyof paths;

/** Says what would become of a file of indicators, or brings them in. */
export function useImportIndicators() {
  const refresh = useIndicatorsRefresh();
  return useMutation({
    mutationFn: ({ file, dryRun }: ImportOrder) =>
      sendCsv<components["schemas"]["IndicatorImport"]>(PATH, file, dryRun),
    onSuccess: ({ dryRun }) => {
      if (!dryRun) {
        refresh();
      }
    },
  });
}
