import { Card, CardBody, CardHeader, CardTitle } from "@patternfly/react-core";
import { css } from "@patternfly/react-styles";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { LoadingMessage } from "./LoadingMessage.tsx";
import { ProblemMessage } from "./ProblemMessage.tsx";

interface Props<T> {
  title: string;
  query: UseQueryResult<T>;
  link?: { to: string; label: string };
  /** Offers what is shown as a file. */
  download?: ReactNode;
  className?: string;
  /** For how many rows there is room before they are there, so that nothing moves when they come. */
  rows: number;
  /** What is said where nothing can be asked for. */
  instead?: string | false | undefined;
  children: (data: T) => ReactNode;
}

/** As high as what is chosen above the rows of a card. */
export const CHOICE_ROWS = 2;

/** A part of a page with data of its own: it loads, fails and is tried again by itself. */
export function SectionCard<T>(
  { title, query, link, download, className, rows, instead, children }: Props<T>,
) {
  return (
    <Card isCompact className={className}>
      <CardHeader
        actions={{
          actions: (
            <span className="gnomon-links">
              {link && <Link to={link.to}>{link.label}</Link>}
              {query.data && download}
            </span>
          ),
          hasNoOffset: true,
        }}
      >
        <CardTitle component="h2">{title}</CardTitle>
      </CardHeader>
      <CardBody>
        <div
          className={css("gnomon-room", query.isPlaceholderData && "gnomon-stale")}
          style={{ minBlockSize: `calc(${rows} * var(--gnomon-row))` }}
        >
          {instead
            ? <p className="gnomon-note">{instead}</p>
            : <Content query={query} show={children} />}
        </div>
      </CardBody>
    </Card>
  );
}

function Content<T>({ query, show }: { query: UseQueryResult<T>; show: (data: T) => ReactNode }) {
  return (
    <>
      {query.error && <ProblemMessage error={query.error} onRetry={query.refetch} />}
      {!query.data && !query.error && <LoadingMessage />}
      {query.data && show(query.data)}
    </>
  );
}
