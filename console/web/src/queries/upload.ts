import { useSyncExternalStore } from "react";
import { sendFile, type SentFile, type Snapshot } from "../api/upload.ts";
import { useSourcesRefresh } from "./sources.ts";
import { isBusy, UploadStore } from "./uploadStore.ts";

/** Of the whole console: a large file goes on while its owner looks at another page. */
const uploads = new UploadStore<Snapshot>(sendFile);

/** Who closes the tab meanwhile is asked first. */
uploads.subscribe(() => {
  const change = isBusy(uploads.get()) ? addEventListener : removeEventListener;
  change("beforeunload", ask);
});

function ask(event: Event): void {
  event.preventDefault();
}

/** The uploads of log files, of which one goes at a time. */
export function useUpload() {
  const state = useSyncExternalStore(uploads.subscribe, uploads.get);
  const refresh = useSourcesRefresh();
  return {
    state,
    add: (files: readonly SentFile[]) =>
      uploads.add(files).forEach((sent) => sent.then(() => refresh())),
    retry: (id: number) => uploads.retry(id).then(() => refresh()),
    forget: uploads.forget,
  };
}
