import { Alert, AlertActionCloseButton, AlertGroup } from "@patternfly/react-core";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { texts } from "../texts/texts.ts";
import { doneNotice, failureNotice, type Notice } from "./notices.ts";

const NoticeContext = createContext<(notice: Notice) => void>(() => {});

/** Tells that something is done. */
export function useNotice(): (text: string) => void {
  const show = use(NoticeContext);
  return useCallback((text) => show(doneNotice(text)), [show]);
}

/** Tells that something did not work, where nothing stands on the page that could say so. */
export function useFailureNotice(): (error: unknown) => void {
  const show = use(NoticeContext);
  return useCallback((error) => show(failureNotice(error)), [show]);
}

/** Shows what was done last, for a while, or what did not work, until it is read. */
export function NoticeArea({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  const close = useCallback(() => setNotice(undefined), []);
  return (
    <NoticeContext value={setNotice}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {notice && (
          <Alert
            key={notice.title}
            variant={notice.variant}
            title={notice.title}
            timeout={notice.variant === "success"}
            onTimeout={close}
            actionClose={<AlertActionCloseButton aria-label={texts.common.close} onClose={close} />}
          >
            {notice.detail}
          </Alert>
        )}
      </AlertGroup>
    </NoticeContext>
  );
}
