import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { useTimeZone } from "../../../queries/settings.ts";
import { type DataSource, useDataSources } from "../../../queries/sources.ts";
import { useUpload } from "../../../queries/upload.ts";
import { useMayChange } from "../../../shell/session.ts";
import { texts } from "../../../texts/texts.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DeleteDialog } from "./DeleteDialog.tsx";
import { SourceDrawer } from "./SourceDrawer.tsx";
import { SourcesBody } from "./SourcesBody.tsx";
import { SOURCES_FIELDS } from "./sourcesSearch.ts";
import { UploadArea } from "./UploadArea.tsx";

/** Where traffic comes from, and the way to upload more. */
export default function SourcesPage() {
  const [state, change] = useSearch(SOURCES_FIELDS);
  const [deleting, setDeleting] = useState<DataSource>();
  const sources = useDataSources(state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const mayChange = useMayChange();
  const upload = useUpload();
  const open = (source: string) => change({ source });
  const forget = ({ id, kind }: DataSource) => {
    if (kind === "snapshot") {
      open("");
    }
    if (upload.state.phase === "done" && upload.state.answer.reportId === id) {
      upload.cancel();
    }
  };

  return (
    <Drawer isInline isExpanded={state.source !== ""}>
      <DrawerContent
        panelContent={state.source && (
          <SourceDrawer
            key={state.source}
            id={state.source}
            zone={zone}
            onDelete={setDeleting}
            onClose={() => open("")}
          />
        )}
      >
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={texts.sources.title} />
            {mayChange && <UploadArea onOpen={open} />}
            <SourcesBody sources={sources} state={state} zone={zone} onOpen={open} />
            <CursorPager nextCursor={sources.data?.nextCursor} shown="" />
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
      {deleting && (
        <DeleteDialog
          source={deleting}
          onDone={() => forget(deleting)}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </Drawer>
  );
}
