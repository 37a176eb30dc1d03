import {
  Alert,
  AlertActionCloseButton,
  AlertActionLink,
  Button,
  Progress,
} from "@patternfly/react-core";
import type { Snapshot } from "../../../api/upload.ts";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { bytes, count } from "../../../format/format.ts";
import type { Upload } from "../../../queries/uploadStore.ts";
import { texts } from "../../../texts/texts.ts";
import { uploadTexts as words } from "../../../texts/uploads.ts";

interface Props {
  upload: Upload<Snapshot>;
  /** Which one of how many it is. */
  place: string;
  onRetry: () => void;
  onDismiss: () => void;
  onOpen: (source: string) => void;
}

/** How far a file is, or what became of it. */
export function UploadStatus({ upload, place, onRetry, onDismiss, onOpen }: Props) {
  const { file } = upload;
  switch (upload.phase) {
    case "waiting":
      return (
        <div className="gnomon-progress">
          <span>{words.waiting(file.name, place)}</span>
          <CancelButton name={file.name} onCancel={onDismiss} />
        </div>
      );
    case "sending":
    case "counting":
      return <OnItsWay upload={upload} place={place} onCancel={onDismiss} />;
    case "failed":
      return (
        <div>
          <p>{words.failed(file.name)}</p>
          <ProblemMessage error={upload.error} onRetry={onRetry} />
        </div>
      );
    case "done":
      return <Counted snapshot={upload.answer} onDismiss={onDismiss} onOpen={onOpen} />;
  }
}

interface OnItsWayProps {
  upload: Extract<Props["upload"], { phase: "sending" | "counting" }>;
  place: string;
  onCancel: () => void;
}

function OnItsWay({ upload, place, onCancel }: OnItsWayProps) {
  const { phase, file } = upload;
  const sent = phase === "sending" ? upload.sent : file.size;
  return (
    <div className="gnomon-progress">
      <Progress
        title={(phase === "sending" ? words.progress : words.counting)(file.name, place)}
        label={words.sent(bytes(sent), bytes(file.size))}
        value={sent}
        max={Math.max(file.size, 1)}
        size="sm"
      />
      <CancelButton name={file.name} onCancel={onCancel} />
    </div>
  );
}

function CancelButton({ name, onCancel }: { name: string; onCancel: () => void }) {
  return (
    <Button variant="link" aria-label={words.cancel(name)} onClick={onCancel}>
      {texts.common.cancel}
    </Button>
  );
}

function Counted(
  { snapshot, onDismiss, onOpen }: { snapshot: Snapshot } & Pick<Props, "onDismiss" | "onOpen">,
) {
  const { duplicate, lines, name, rejected, reportId, transactions } = snapshot;
  return (
    <Alert
      isInline
      isPlain
      isLiveRegion
      variant={duplicate ? "info" : rejected > 0 ? "warning" : "success"}
      title={words.done(name, count(transactions), count(lines))}
      actionClose={<AlertActionCloseButton aria-label={words.dismiss} onClose={onDismiss} />}
      actionLinks={
        <AlertActionLink onClick={() => onOpen(reportId)}>{words.details}</AlertActionLink>
      }
    >
      {duplicate && `${words.duplicate} `}
      {rejected > 0 ? words.rejected(count(rejected)) : words.complete}
    </Alert>
  );
}
