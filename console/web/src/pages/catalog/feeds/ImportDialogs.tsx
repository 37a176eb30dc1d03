import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import {
  type CatalogFeed,
  useApplyImport,
  useRollBackFeed,
} from "../../../queries/catalogFeeds.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { feeds: words } = catalogWorkTexts;

interface ApplyProps {
  feed: CatalogFeed;
  id: string;
  onClose: () => void;
}

/** Asks whether an import is to change the catalog. */
export function ApplyDialog({ feed, id, onClose }: ApplyProps) {
  const apply = useApplyImport(feed.id, id);
  const notify = useNotice();
  return (
    <FormDialog
      title={words.applyTitle(feed.title)}
      description={words.applyBody}
      submit={words.submitApply}
      sending={apply}
      onSubmit={() =>
        apply.mutate(undefined, {
          onSuccess: () => {
            notify(words.applyStarted);
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}

interface RollBackProps {
  feed: CatalogFeed;
  onClose: () => void;
}

/** Asks whether a feed is to go back to the import before. */
export function RollBackDialog({ feed, onClose }: RollBackProps) {
  const rollBack = useRollBackFeed(feed.id);
  const notify = useNotice();
  return (
    <FormDialog
      title={words.rollBackTitle(feed.title)}
      description={words.rollBackBody}
      submit={words.submitRollBack}
      isDanger
      sending={rollBack}
      onSubmit={() =>
        rollBack.mutate(undefined, {
          onSuccess: () => {
            notify(words.rollBackStarted);
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
