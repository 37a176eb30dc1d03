import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { type CatalogFeed, useCatalogFeeds } from "../../../queries/catalogFeeds.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { FeedDrawer } from "./FeedDrawer.tsx";
import { FEEDS_FILE } from "./feedsFile.ts";
import { FEEDS_FIELDS } from "./feedsSearch.ts";
import { FeedsTable } from "./FeedsTable.tsx";

const { feeds: words } = catalogWorkTexts;
const EMPTY = { title: words.emptyTitle, body: words.emptyBody };
const idOf = ({ id }: CatalogFeed) => id;

/** The lists of apps that can be imported into the catalog. */
export default function FeedsPage() {
  const [state, change] = useSearch(FEEDS_FIELDS);
  const feeds = useCatalogFeeds();
  const zone = useTimeZone();
  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={FEEDS_FILE} />}
      drawer={state.feed && (
        <FeedDrawer
          key={state.feed}
          id={state.feed}
          zone={zone}
          shown={state.import}
          onShow={(id) => change({ import: id })}
          onClose={() => change({ feed: "", import: "" })}
        />
      )}
    >
      <ListBody query={feeds} question="feeds" idOf={idOf} onNew="append" empty={EMPTY}>
        {(items) => (
          <FeedsTable
            items={items}
            zone={zone}
            open={state.feed}
            onOpen={(feed) => change({ feed, import: "" })}
          />
        )}
      </ListBody>
    </ListPage>
  );
}
