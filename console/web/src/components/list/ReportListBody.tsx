import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import type { ReportSummary } from "../../queries/reports.ts";
import { texts } from "../../texts/texts.ts";
import { EmptyMessage } from "../EmptyMessage.tsx";
import { ListBody } from "./ListBody.tsx";

type Props<T> = Omit<ComponentProps<typeof ListBody<T>>, "onNew"> & {
  reports: UseQueryResult<ReportSummary[]>;
};

/** The rows of a list of a report; what comes while it is open is appended. */
export function ReportListBody<T>({ reports, query, ...list }: Props<T>) {
  if (reports.data?.length === 0 && !reports.error) {
    return <EmptyMessage title={texts.reports.noneTitle} body={texts.reports.noneBody} />;
  }
  const refetch = () => {
    reports.refetch();
    query.refetch();
  };
  return (
    <ListBody<T>
      {...list}
      query={{
        data: query.data,
        error: reports.error ?? query.error,
        isPlaceholderData: query.isPlaceholderData,
        refetch,
      }}
      onNew="append"
    />
  );
}
