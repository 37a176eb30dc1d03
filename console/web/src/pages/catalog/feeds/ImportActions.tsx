import { Button } from "@patternfly/react-core";
import { useRef } from "react";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type CatalogFeed, useImportFeed } from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { isBusy } from "./feedSettings.ts";

const { feeds: words } = catalogWorkTexts;

interface Props {
  feed: CatalogFeed;
  onStarted: (id: string) => void;
}

/** Begins an import of what is fetched, or of a file. */
export function ImportActions({ feed, onStarted }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const start = useImportFeed(feed.id);
  const notify = useNotice();
  const isOff = !feed.enabled || start.isPending || isBusy(feed);
  const begin = (order: { file?: File; preview: boolean }) =>
    start.mutate(order, {
      onSuccess: ({ id }) => {
        notify(words.started);
        onStarted(id);
      },
    });
  return (
    <div className="gnomon-stack">
      {start.error && <ProblemMessage error={start.error} />}
      <div className="gnomon-head">
        <Button isDisabled={isOff} onClick={() => begin({ preview: false })}>
          {words.importNow}
        </Button>
        <Button variant="secondary" isDisabled={isOff} onClick={() => begin({ preview: true })}>
          {words.preview}
        </Button>
        <Button variant="secondary" isDisabled={isOff} onClick={() => input.current?.click()}>
          {words.upload}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={words.upload}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = "";
            if (file) {
              begin({ file, preview: true });
            }
          }}
        />
      </div>
      <p className="gnomon-hint">{feed.enabled ? words.uploadHelp : words.turnOn}</p>
    </div>
  );
}
