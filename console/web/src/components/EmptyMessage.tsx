import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
} from "@patternfly/react-core";
import type { ReactNode } from "react";

interface Props {
  title: string;
  body: ReactNode;
  action?: string | undefined;
  onAction?: () => void;
}

/** Why there is nothing to see, and what to do about it. */
export function EmptyMessage({ title, body, action, onAction }: Props) {
  return (
    <EmptyState titleText={title} headingLevel="h2" variant="sm">
      <EmptyStateBody>{body}</EmptyStateBody>
      {action && (
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button variant="link" onClick={onAction}>{action}</Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}
