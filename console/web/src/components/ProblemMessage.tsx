import { Alert, AlertActionLink } from "@patternfly/react-core";
import { problemIn } from "../api/problem.ts";
import { texts } from "../texts/texts.ts";

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** Shows what somebody else has saved meanwhile. */
  onReload?: (() => void) | undefined;
}

/** What went wrong, in the words of the service, and the way to try again. */
export function ProblemMessage({ error, onRetry, onReload }: Props) {
  const { title, detail } = problemIn(error);
  return (
    <Alert
      isInline
      variant="danger"
      title={texts.problem.title(title)}
      className="gnomon-problem"
      actionLinks={(onRetry || onReload) && (
        <>
          {onRetry && <AlertActionLink onClick={onRetry}>{texts.common.retry}</AlertActionLink>}
          {onReload && <AlertActionLink onClick={onReload}>{texts.common.reload}</AlertActionLink>}
        </>
      )}
    >
      {detail}
    </Alert>
  );
}
