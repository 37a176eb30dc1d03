import { Button, Title } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count, time } from "../../../format/format.ts";
import { type CatalogFeed, useFeedImports } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { importsFile } from "./feedsFile.ts";
import { ImportReport } from "./ImportReport.tsx";
import { ImportStateLabel } from "./ImportStateLabel.tsx";

const { feeds: words } = catalogWorkTexts;

interface Props {
  feed: CatalogFeed;
  zone: string;
  shown: string;
  onShow: (id: string) => void;
  onDialog: (dialog: ReactNode) => void;
}

/** The imports of a feed, newest first, and what the one that is chosen changes. */
export function FeedImports({ feed, zone, shown, onShow, onDialog }: Props) {
  const imports = useFeedImports(feed.id);
  const items = imports.data?.items ?? [];
  const chosen = shown || items[0]?.id;
  return (
    <section className="gnomon-stack">
      <div className="gnomon-title">
        <Title headingLevel="h3" size="md">{words.imports}</Title>
        <ListDownload file={importsFile(feed.id)} />
      </div>
      {imports.error && <ProblemMessage error={imports.error} onRetry={imports.refetch} />}
      {!imports.data && !imports.error && <LoadingMessage />}
      {imports.data && items.length === 0 && <p>{words.noImports}</p>}
      {items.length > 0 && (
        <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={words.imports}>
          <table className="gnomon-list" aria-label={words.imports}>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.state}</th>
                <th scope="col" className="gnomon-number">{words.entries}</th>
                <th scope="col">{words.by}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((each) => (
                <tr key={each.id}>
                  <td className="gnomon-action">
                    <Button
                      variant="link"
                      isInline
                      aria-current={each.id === chosen}
                      onClick={() => onShow(each.id)}
                    >
                      {time(each.createdAt, zone)}
                    </Button>
                  </td>
                  <td>
                    <ImportStateLabel of={each} />
                  </td>
                  <td className="gnomon-number">{count(each.entries)}</td>
                  <td>
                    <bdi>{each.createdBy}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {chosen && <ImportReport feed={feed} id={chosen} zone={zone} onDialog={onDialog} />}
    </section>
  );
}
