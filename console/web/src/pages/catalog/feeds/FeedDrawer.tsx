import { type ReactNode, useState } from "react";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { pageIn } from "../../../format/factValue.ts";
import { type CatalogFeed, useCatalogFeed } from "../../../queries/catalogFeeds.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { FeedImports } from "./FeedImports.tsx";
import { FeedSettingsForm } from "./FeedSettingsForm.tsx";
import { ImportActions } from "./ImportActions.tsx";

const { feeds: words } = catalogWorkTexts;

interface Props {
  id: string;
  zone: string;
  /** The import that is shown; the newest if empty. */
  shown: string;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** A feed: what it is, its settings, and its imports. */
export function FeedDrawer({ id, zone, shown, onShow, onClose }: Props) {
  const feed = useCatalogFeed(id);
  const [dialog, setDialog] = useState<ReactNode>();
  const isAdmin = useIsAdmin();
  const { data } = feed;
  return (
    <DetailDrawer title={data?.value.title ?? id} size="38rem" onClose={onClose}>
      {feed.error && <ProblemMessage error={feed.error} onRetry={feed.refetch} />}
      {!data && !feed.error && <LoadingMessage />}
      {data && (
        <>
          <About feed={data.value} />
          {isAdmin && <FeedSettingsForm feed={data} onReload={feed.refetch} />}
          {isAdmin && <ImportActions feed={data.value} onStarted={onShow} />}
          <FeedImports
            feed={data.value}
            zone={zone}
            shown={shown}
            onShow={onShow}
            onDialog={setDialog}
          />
        </>
      )}
      {dialog}
    </DetailDrawer>
  );
}

function About({ feed }: { feed: CatalogFeed }) {
  const home = pageIn(feed.home ?? "");
  return (
    <div>
      <FactList
        facts={[
          [words.gives, feed.gives],
          [words.licence, feed.licence],
          [words.state, feed.enabled ? words.on : words.off],
        ]}
      />
      {home && (
        <a href={home} target="_blank" rel="noreferrer noopener">
          {words.home}: <bdi>{home}</bdi>
        </a>
      )}
    </div>
  );
}
