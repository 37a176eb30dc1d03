import { useMutation } from "@tanstack/react-query";
import type { components, paths } from "../api/generated/discovery.ts";
import { problemOf } from "../api/problem.ts";
import type { ReportRange } from "./reports.ts";

export type Paper = components["schemas"]["Paper"];

/** A report on paper, with the chosen options. */
export interface ExecutiveReportOrder {
  report: string;
  range: ReportRange;
  paper: Paper;
}

/** A file that a service has made. */
export interface MadeFile {
  name: string;
  content: Blob;
}

const PATH = "/api/v1/reports/{id}/executive-report" satisfies keyof paths;
const FILE_NAME = /filename="([^"]+)"/;

/** Where the report on paper is made. */
export function executiveReportUrl({ report, range, paper }: ExecutiveReportOrder): string {
  const days = "days" in range ? { days: String(range.days) } : range;
  const query = new URLSearchParams({ ...days, paper });
  return `${PATH.replace("{id}", encodeURIComponent(report))}?${query}`;
}

/** The name that a service gave a file. */
export function fileNameIn(disposition: string | null): string {
  return FILE_NAME.exec(disposition ?? "")?.[1] ?? "executive-report.pdf";
}

/** Makes a report on paper, which takes the service a moment. */
export function useExecutiveReport() {
  return useMutation({
    mutationFn: async (order: ExecutiveReportOrder): Promise<MadeFile> => {
      const answer = await fetch(executiveReportUrl(order));
      if (!answer.ok) {
        throw problemOf(answer.status, await answer.json().catch(() => undefined));
      }
      return {
        name: fileNameIn(answer.headers.get("Content-Disposition")),
        content: await answer.blob(),
      };
    },
  });
}
