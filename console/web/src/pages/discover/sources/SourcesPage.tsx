import { useState } from "react";
import type { Snapshot } from "../../../api/upload.ts";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { useTimeZone } from "../../../queries/settings.ts";
import { type DataSource, useDataSources } from "../../../queries/sources.ts";
import { useUpload } from "../../../queries/upload.ts";
import type { Upload } from "../../../queries/uploadStore.ts";
import { useMayChange } from "../../../shell/session.ts";
import { sourceTexts } from "../../../texts/sources.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { RetentionDialog } from "./RetentionDialog.tsx";
import { SourceDrawer } from "./SourceDrawer.tsx";
import { SOURCES_FILE } from "./sourcesFile.ts";
import { SOURCES_FIELDS } from "./sourcesSearch.ts";
import { SourcesTable } from "./SourcesTable.tsx";
import { UploadArea } from "./UploadArea.tsx";

const idOf = ({ id }: DataSource) => id;

/** Whether a file has become this source. */
const isOf = (upload: Upload<Snapshot>, id: string) =>
  upload.phase === "done" && upload.answer.reportId === id;

/** Where traffic comes from, and the way to upload more. */
export default function SourcesPage() {
  const [state, change] = useSearch(SOURCES_FIELDS);
  const [deleting, setDeleting] = useState<DataSource>();
  const [keeping, setKeeping] = useState<DataSource>();
  const sources = useDataSources(state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const mayChange = useMayChange();
  const upload = useUpload();
  // What the user has just uploaded is what they want to see; what others do waits.
  const own = sources.data?.items.map(idOf)
    .filter((id) => upload.state.uploads.some((each) => isOf(each, id))).join();
  const open = (source: string) => change({ source });
  const forget = ({ id, kind }: DataSource) => {
    if (kind === "snapshot") {
      open("");
    }
    upload.forget((each) => isOf(each, id));
  };

  return (
    <ListPage
      title={sourceTexts.title}
      download={<ListDownload file={SOURCES_FILE} />}
      drawer={state.source && (
        <SourceDrawer
          key={state.source}
          id={state.source}
          zone={zone}
          onDelete={setDeleting}
          onRetention={setKeeping}
          onClose={() => open("")}
        />
      )}
      dialog={
        <>
          {deleting && (
            <DeleteDialog
              source={deleting}
              onDone={() => forget(deleting)}
              onClose={() => setDeleting(undefined)}
            />
          )}
          {keeping && <RetentionDialog source={keeping} onClose={() => setKeeping(undefined)} />}
        </>
      }
    >
      {mayChange && <UploadArea onOpen={open} />}
      <ListBody
        query={sources}
        question={[state.cursor, own]}
        idOf={idOf}
        onNew="wait"
        empty={{
          title: sourceTexts.emptyTitle,
          body: mayChange ? sourceTexts.emptyBody : sourceTexts.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <SourcesTable
            items={items}
            isStale={isStale}
            open={state.source}
            zone={zone}
            onOpen={open}
          />
        )}
      </ListBody>
      <CursorPager nextCursor={sources.data?.nextCursor} shown="" />
    </ListPage>
  );
}
