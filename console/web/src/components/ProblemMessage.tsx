import { Alert, AlertActionLink } from "@patternfly/react-core";
import { problemIn } from "../api/problem.ts";
import { texts } from "../texts/texts.ts";

interface Props {
  /** What cannot be shown, where it is only a part of what stands around it. */
  what?: string;
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** What the way on is called; to try again unless given. */
  retry?: string;
}

/** What went wrong, in the words of the service, and the way to try again. */
export function ProblemMessage({ what, error, onRetry, retry = texts.common.retry }: Props) {
  const { title, detail } = problemIn(error);
  return (
    <Alert
      isInline
      variant="danger"
      title={what ? texts.problem.missing(what, title) : texts.problem.title(title)}
      className="gnomon-problem"
      actionLinks={onRetry &&
        <AlertActionLink onClick={onRetry}>{retry}</AlertActionLink>}
    >
      {detail}
    </Alert>
  );
}
