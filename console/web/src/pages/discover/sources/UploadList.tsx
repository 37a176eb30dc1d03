import { Alert } from "@patternfly/react-core";
import type { Snapshot } from "../../../api/upload.ts";
import { count } from "../../../format/format.ts";
import { MAX_UPLOADS, type Uploads } from "../../../queries/uploadStore.ts";
import { uploadTexts as words } from "../../../texts/uploads.ts";
import { UploadStatus } from "./UploadStatus.tsx";

interface Props {
  state: Uploads<Snapshot>;
  onRetry: (id: number) => void;
  onForget: (id: number) => void;
  onOpen: (source: string) => void;
}

/** The files that were given last, each with what becomes of it, and which were not taken. */
export function UploadList({ state: { uploads, notTaken }, onRetry, onForget, onOpen }: Props) {
  const [first] = notTaken;
  return (
    <>
      {first && (
        <Alert
          isInline
          isLiveRegion
          variant="warning"
          title={words.notTaken(count(notTaken.length), first.name)}
        >
          {words.most(count(MAX_UPLOADS))}
        </Alert>
      )}
      {uploads.map((upload, index) => (
        <UploadStatus
          key={upload.id}
          upload={upload}
          place={words.place(count(index + 1), count(uploads.length))}
          onRetry={() => onRetry(upload.id)}
          onDismiss={() => onForget(upload.id)}
          onOpen={onOpen}
        />
      ))}
    </>
  );
}
