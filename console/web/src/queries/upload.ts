import { useEffect, useSyncExternalStore } from "react";
import { sendFile, type SentFile, type Snapshot } from "../api/upload.ts";
import { useSourcesRefresh } from "./sources.ts";
import { UploadStore } from "./uploadStore.ts";

/** Of the whole console: a large file goes on while its owner looks at another page. */
const uploads = new UploadStore<Snapshot>(sendFile);

/** The upload of a log file, of which there is one at a time. */
export function useUpload() {
  const state = useSyncExternalStore(uploads.subscribe, uploads.get);
  const refresh = useSourcesRefresh();
  const isOnItsWay = state.phase === "sending" || state.phase === "counting";
  useEffect(() => {
    if (!isOnItsWay) {
      return;
    }
    const ask = (event: Event) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isOnItsWay]);
  return {
    state,
    start: async (file: SentFile) => {
      const snapshot = await uploads.start(file);
      await refresh();
      return snapshot;
    },
    cancel: uploads.cancel,
  };
}
