import { Button } from "@patternfly/react-core";
import { useNavigate } from "react-router";
import { count } from "../../format/format.ts";
import { useUpload } from "../../queries/upload.ts";
import { isBusy } from "../../queries/uploadStore.ts";
import { useMayChange } from "../../shell/session.ts";
import { firstRunTexts } from "../../texts/firstRun.ts";
import { UploadArea } from "../discover/sources/UploadArea.tsx";
import { sampleLog } from "./sampleLog.ts";

const { log: words } = firstRunTexts;
const NAME = "sample.log";

/** The way to a first log, one's own or a sample. */
export function LogStep({ logs }: { logs: number }) {
  const mayChange = useMayChange();
  const { state, add } = useUpload();
  const navigate = useNavigate();
  return (
    <>
      {logs > 0 && <p role="status">{words.uploads(count(logs))}</p>}
      {mayChange && (
        <UploadArea
          onOpen={(source) => navigate(`/discover/sources?${new URLSearchParams({ source })}`)}
        />
      )}
      {mayChange && logs === 0 && (
        <div>
          <Button
            variant="secondary"
            isDisabled={isBusy(state)}
            onClick={() => add([new File([sampleLog(new Date())], NAME)])}
          >
            {words.sample}
          </Button>
          <p className="gnomon-hint">{words.sampleHelp}</p>
        </div>
      )}
    </>
  );
}
