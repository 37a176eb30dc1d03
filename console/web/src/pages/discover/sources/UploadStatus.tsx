import {
  Alert,
  AlertActionCloseButton,
  AlertActionLink,
  Button,
  Progress,
} from "@patternfly/react-core";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import type { SentFile, Snapshot } from "../../../api/upload.ts";
import { bytes, count } from "../../../format/format.ts";
import type { UploadState } from "../../../queries/uploadStore.ts";
import { texts } from "../../../texts/texts.ts";

const { uploading } = texts;

interface Props {
  state: UploadState<Snapshot>;
  onRetry: (file: SentFile) => void;
  onDismiss: () => void;
  onOpen: (source: string) => void;
}

/** How far a file is, or what became of it. */
export function UploadStatus({ state, onRetry, onDismiss, onOpen }: Props) {
  switch (state.phase) {
    case "none":
      return null;
    case "sending":
    case "counting":
      return <OnItsWay state={state} onCancel={onDismiss} />;
    case "failed":
      return <ProblemMessage error={state.error} onRetry={() => onRetry(state.file)} />;
    case "done":
      return <Counted snapshot={state.answer} onDismiss={onDismiss} onOpen={onOpen} />;
  }
}

type Moving = Extract<Props["state"], { phase: "sending" | "counting" }>;

function OnItsWay({ state, onCancel }: { state: Moving; onCancel: () => void }) {
  const { phase, file } = state;
  const sent = phase === "sending" ? state.sent : file.size;
  return (
    <div className="gnomon-progress">
      <Progress
        title={(phase === "sending" ? uploading.progress : uploading.counting)(file.name)}
        label={uploading.sent(bytes(sent), bytes(file.size))}
        value={sent}
        max={Math.max(file.size, 1)}
        size="sm"
      />
      <Button variant="link" onClick={onCancel}>{texts.common.cancel}</Button>
    </div>
  );
}

function Counted(
  { snapshot, onDismiss, onOpen }: { snapshot: Snapshot } & Omit<Props, "state" | "onRetry">,
) {
  const { duplicate, lines, name, rejected, reportId, transactions } = snapshot;
  return (
    <Alert
      isInline
      isPlain
      isLiveRegion
      variant={duplicate ? "info" : rejected > 0 ? "warning" : "success"}
      title={uploading.done(name, count(transactions), count(lines))}
      actionClose={<AlertActionCloseButton aria-label={uploading.dismiss} onClose={onDismiss} />}
      actionLinks={
        <AlertActionLink onClick={() => onOpen(reportId)}>{uploading.details}</AlertActionLink>
      }
    >
      {duplicate && `${uploading.duplicate} `}
      {rejected > 0 ? uploading.rejected(count(rejected)) : uploading.complete}
    </Alert>
  );
}
