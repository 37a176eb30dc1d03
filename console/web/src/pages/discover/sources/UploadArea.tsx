import { Button } from "@patternfly/react-core";
import { type DragEvent, useEffect, useRef, useState } from "react";
import { useUpload } from "../../../queries/upload.ts";
import { uploadTexts as words } from "../../../texts/uploads.ts";
import { UploadList } from "./UploadList.tsx";

/** Takes log files that are dropped or chosen, and shows what becomes of them. */
export function UploadArea({ onOpen }: { onOpen: (source: string) => void }) {
  const { state, add, retry, forget } = useUpload();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => files && files.length > 0 && add([...files]);
  useDropGuard();
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <section
      aria-label={words.title}
      className={`gnomon-upload${isOver ? " gnomon-upload-over" : ""}`}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <p>
        <span>
          {words.drop}{" "}
          <Button variant="link" isInline onClick={() => input.current?.click()}>
            {words.choose}
          </Button>
        </span>
        <span className="gnomon-hint">{words.formats}</span>
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={words.choose}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
      <UploadList
        state={state}
        onRetry={retry}
        onForget={(id) => forget((each) => each.id === id)}
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
