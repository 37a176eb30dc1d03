import { Alert, AlertActionCloseButton, AlertGroup } from "@patternfly/react-core";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { texts } from "../texts/texts.ts";

const NoticeContext = createContext<(text: string) => void>(() => {});

/** Tells that something is done. */
export function useNotice(): (text: string) => void {
  return use(NoticeContext);
}

/** Shows what was done last, until it is read. */
export function NoticeArea({ children }: { children: ReactNode }) {
  const [text, setText] = useState<string>();
  const close = useCallback(() => setText(undefined), []);
  return (
    <NoticeContext value={setText}>
      {children}
      <AlertGroup isToast isLiveRegion>
        {text && (
          <Alert
            key={text}
            variant="success"
            title={text}
            timeout
            onTimeout={close}
            actionClose={<AlertActionCloseButton aria-label={texts.common.close} onClose={close} />}
          />
        )}
      </AlertGroup>
    </NoticeContext>
  );
}
