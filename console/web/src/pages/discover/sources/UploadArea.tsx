import { Button } from "@patternfly/react-core";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useUpload } from "../../../queries/upload.ts";
import { texts } from "../../../texts/texts.ts";
import { UploadStatus } from "./UploadStatus.tsx";

const { uploading } = texts;

/** Takes a log file that is dropped or chosen, and shows what becomes of it. */
export function UploadArea({ onOpen }: { onOpen: (source: string) => void }) {
  const { state, start, cancel } = useUpload();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const upload = (file: File | undefined) => file && start(file);
  useDropGuard();
  const isBusy = state.phase === "sending" || state.phase === "counting";
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over && !isBusy);
  };
  return (
    <section
      aria-label={uploading.title}
      className={`gnomon-upload${isOver ? " gnomon-upload-over" : ""}`}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        if (!isBusy) {
          upload(event.dataTransfer.files[0]);
        }
      }}
    >
      {!isBusy && (
        <p>
          <span>
            {uploading.drop}{" "}
            <Button variant="link" isInline onClick={() => input.current?.click()}>
              {uploading.choose}
            </Button>
          </span>
          <span className="gnomon-hint">{uploading.formats}</span>
        </p>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={uploading.choose}
        onChange={({ target }) => {
          upload(target.files?.[0]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
      <UploadStatus
        state={state}
        onRetry={(file) => start(file)}
        onDismiss={cancel}
        onOpen={onOpen}
      />
    </section>
  );
}

/** A file that is dropped beside the area would be opened in place of the console. */
function useDropGuard() {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    addEventListener("dragover", refuse);
    addEventListener("drop", refuse);
    return () => {
      removeEventListener("dragover", refuse);
      removeEventListener("drop", refuse);
    };
  }, []);
}
