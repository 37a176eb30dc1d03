import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { type Revision, useRevisions } from "../../../queries/rollout.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { RolloutDrawer } from "./RolloutDrawer.tsx";
import { ROLLOUTS_FILE } from "./rolloutsFile.ts";
import { revisionOf, ROLLOUTS_FIELDS } from "./rolloutsSearch.ts";
import { RolloutsTable } from "./RolloutsTable.tsx";

const { rollouts: words } = controlTexts;
const idOf = ({ revision }: Revision) => String(revision);

/** What was sent to devices, newest first, and how far it has come. */
export default function RolloutsPage() {
  const [state, change] = useSearch(ROLLOUTS_FIELDS);
  const revisions = useRevisions(state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const mayChange = useMayChange();
  const open = revisionOf(state);

  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={ROLLOUTS_FILE} />}
      drawer={open !== undefined && (
        <RolloutDrawer
          key={open}
          revision={open}
          known={revisions.data?.items.find(({ revision }) => revision === open)}
          zone={zone}
          onClose={() => change({ revision: "" })}
        />
      )}
    >
      <ListBody
        query={revisions}
        question={state.cursor}
        idOf={idOf}
        onNew="wait"
        empty={{
          title: words.emptyTitle,
          body: mayChange ? words.emptyBody : words.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <RolloutsTable
            items={items}
            isStale={isStale}
            open={open}
            zone={zone}
            onOpen={(revision) => change({ revision: String(revision) })}
          />
        )}
      </ListBody>
      <CursorPager nextCursor={revisions.data?.nextCursor} shown="" />
    </ListPage>
  );
}
