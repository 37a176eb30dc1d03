import { useRouteError } from "react-router";
import { ProblemMessage } from "../components/ProblemMessage.tsx";

/** A page that could not be loaded, as when another version has been installed meanwhile. */
export function PageFailure() {
  return <ProblemMessage error={useRouteError()} onRetry={() => location.reload()} />;
}
