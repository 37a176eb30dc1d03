import { useState } from "react";
import { ProblemMessage } from "./ProblemMessage.tsx";

/** A query for what something is chosen from, or named by. */
interface Lookup {
  data: unknown;
  error: unknown;
  refetch: () => unknown;
}

interface Props {
  /** What is missing without it. */
  what: string;
  of: Lookup;
}

/** Says what cannot be shown because its look-up fails; nothing while all is well. */
export function LookupProblem({ what, of }: Props) {
  const [last, setLast] = useState<unknown>();
  if (of.error && of.error !== last) {
    setLast(of.error);
  }
  // What never came has no error while it is asked for again: the message would come and go.
  const error = of.error ?? (of.data === undefined && last);
  return error ? <ProblemMessage what={what} error={error} onRetry={of.refetch} /> : null;
}
