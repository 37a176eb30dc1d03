import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count } from "../../../format/format.ts";
import { useChangeSettings, useVersionedSettings } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { neverBlockTexts as neverBlock } from "../../../texts/settings.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AddDialog, RemoveDialog } from "./NeverBlockDialogs.tsx";
import { neverBlockFile } from "./neverBlockFile.ts";
import { adding, entriesOf, matching, type NeverBlockEntry } from "./neverBlockList.ts";
import { NEVER_BLOCK_FIELDS, NO_FILTER } from "./neverBlockSearch.ts";
import { NeverBlockTable } from "./NeverBlockTable.tsx";
import { NeverBlockToolbar } from "./NeverBlockToolbar.tsx";

const ADD = "add";
const idOf = ({ host }: NeverBlockEntry) => host;

/** The names that nothing blocks. */
export default function NeverBlockPage() {
  const [state, change] = useSearch(NEVER_BLOCK_FIELDS);
  const [dialog, setDialog] = useState<NeverBlockEntry | typeof ADD>();
  const settings = useVersionedSettings();
  const restore = useChangeSettings();
  const isAdmin = useIsAdmin();
  const notify = useNotice();
  const { data, error, refetch } = settings;
  const items = data && matching(entriesOf(data.value.neverBlock), state);
  const isFiltered = state.q !== "" || state.origin !== "";
  const close = () => setDialog(undefined);
  const onRestore = (host: string) =>
    data && restore.mutate({ change: adding(data.value.neverBlock, host), etag: data.etag }, {
      onSuccess: () => notify(neverBlock.added(host)),
      onError: () => refetch(),
    });

  return (
    <ListPage
      title={neverBlock.title}
      dialog={data && dialog && (dialog === ADD
        ? <AddDialog settings={data} onRefused={refetch} onClose={close} />
        : <RemoveDialog settings={data} entry={dialog} onRefused={refetch} onClose={close} />)}
    >
      <p className="gnomon-hint">{neverBlock.about}</p>
      <NeverBlockToolbar
        state={state}
        isFiltered={isFiltered}
        onChange={change}
        download={items && <ListDownload file={neverBlockFile(items)} />}
        onAdd={isAdmin ? () => setDialog(ADD) : undefined}
      />
      {restore.error && <ProblemMessage error={restore.error} />}
      <ListBody
        query={{ data: items && { items }, error, refetch }}
        question={[state, data?.etag]}
        idOf={idOf}
        onNew="append"
        empty={{
          title: neverBlock.emptyTitle,
          body: isAdmin ? neverBlock.emptyBody : neverBlock.emptyBodyReader,
          filtered: neverBlock.emptyFiltered,
        }}
        onClear={isFiltered ? () => change(NO_FILTER) : undefined}
      >
        {(rows) => (
          <NeverBlockTable
            items={rows}
            actions={isAdmin ? { onRemove: setDialog, onRestore } : undefined}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={undefined}
        shown={items ? neverBlock.total(count(items.length)) : ""}
      />
    </ListPage>
  );
}
