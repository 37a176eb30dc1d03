import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { count } from "../../../format/format.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { type AppTagResponse, useAppTags } from "../../../queries/tags.ts";
import { useMayChange } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { TagDrawer } from "./TagDrawer.tsx";
import { filterOf, NO_FILTER, TAGS_FIELDS } from "./tagsSearch.ts";
import { TagsTable } from "./TagsTable.tsx";
import { TagsToolbar } from "./TagsToolbar.tsx";

const { tags: words } = controlTexts;
const idOf = ({ appId }: AppTagResponse) => appId;

/** What the organisation has decided about apps. */
export default function TagsPage() {
  const [state, change] = useSearch(TAGS_FIELDS);
  const [tagging, setTagging] = useState<TagRequest>();
  const filter = filterOf(state);
  const tags = useAppTags(filter, state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const mayChange = useMayChange();
  const total = tags.data?.total;

  return (
    <ListPage
      title={words.title}
      drawer={state.app && (
        <TagDrawer
          key={state.app}
          app={state.app}
          zone={zone}
          onTag={setTagging}
          onClose={() => change({ app: "" })}
        />
      )}
      dialog={tagging && <TagDialog request={tagging} onClose={() => setTagging(undefined)} />}
    >
      <TagsToolbar state={state} onChange={change} />
      <ListBody
        query={tags}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: mayChange ? words.emptyBody : words.emptyBodyReader,
          filtered: words.emptyFiltered,
        }}
        onClear={Object.keys(filter).length > 0 ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <TagsTable
            items={items}
            isStale={isStale}
            open={state.app}
            zone={zone}
            onOpen={(app) => change({ app })}
            onTag={setTagging}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={tags.data?.nextCursor}
        shown={total === undefined ? "" : words.total(count(total))}
      />
    </ListPage>
  );
}
