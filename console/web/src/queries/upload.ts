import { useSyncExternalStore } from "react";
import { sendFile, type SentFile, type Snapshot } from "../api/upload.ts";
import { useSourcesRefresh } from "./sources.ts";
import { UploadStore } from "./uploadStore.ts";

/** Of the whole console: a large file goes on while its owner looks at another page. */
const uploads = new UploadStore<Snapshot>(sendFile);

/** Who closes the tab meanwhile is asked first. */
uploads.subscribe(() => {
  const { phase } = uploads.get();
  const change = phase === "sending" || phase === "counting"
    ? addEventListener
    : removeEventListener;
  change("beforeunload", ask);
});

function ask(event: Event): void {
  event.preventDefault();
}

/** The upload of a log file, of which there is one at a time. */
export function useUpload() {
  const state = useSyncExternalStore(uploads.subscribe, uploads.get);
  const refresh = useSourcesRefresh();
  return {
    state,
    start: async (file: SentFile) => {
      await uploads.start(file);
      await refresh();
    },
    cancel: uploads.cancel,
  };
}
