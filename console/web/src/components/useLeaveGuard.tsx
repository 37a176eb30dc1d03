import { type ReactNode, useEffect } from "react";
import { useBlocker } from "react-router";
import { leaveTexts as words } from "../texts/leave.ts";
import { FormDialog } from "./form/FormDialog.tsx";
import { isLoss } from "./leaving.ts";

const NOT_SENT = { isPending: false, error: null };

/** Asks before another page or the end of the tab takes what is changed; the dialog is to be shown. */
export function useLeaveGuard(hasChanges: boolean): ReactNode {
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    isLoss(hasChanges, currentLocation.pathname, nextLocation.pathname)
  );
  useEffect(() => {
    if (hasChanges) {
      addEventListener("beforeunload", ask);
    }
    return () => removeEventListener("beforeunload", ask);
  }, [hasChanges]);
  return blocker.state === "blocked" && (
    <FormDialog
      title={words.title}
      description={words.body}
      submit={words.submit}
      isDanger
      sending={NOT_SENT}
      onSubmit={blocker.proceed}
      onClose={blocker.reset}
    />
  );
}

function ask(event: Event): void {
  event.preventDefault();
}
