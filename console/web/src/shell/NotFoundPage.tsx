import { EmptyState, EmptyStateBody, EmptyStateFooter } from "@patternfly/react-core";
import { Link } from "react-router";
import { texts } from "../texts/texts.ts";

export function NotFoundPage() {
  return (
    <EmptyState titleText={texts.notFound.title} headingLevel="h1">
      <EmptyStateBody>{texts.notFound.body}</EmptyStateBody>
      <EmptyStateFooter>
        <Link to="/">{texts.notFound.home}</Link>
      </EmptyStateFooter>
    </EmptyState>
  );
}
