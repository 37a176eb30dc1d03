import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import { type RangeLabel, useRangeLabels } from "../../../queries/rangeLabels.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { rangeLabelsTexts as words } from "../../../texts/rangeLabels.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AddDialog, DeleteDialog } from "./RangeLabelDialogs.tsx";
import { RANGE_LABELS_FILE } from "./rangeLabelsFile.ts";
import { RANGE_LABELS_FIELDS } from "./rangeLabelsSearch.ts";
import { RangeLabelsTable } from "./RangeLabelsTable.tsx";

const ADD = "add";
const idOf = ({ id }: RangeLabel) => id;

/** What ranges of IP addresses are called. */
export default function RangeLabelsPage() {
  const [state] = useSearch(RANGE_LABELS_FIELDS);
  const [dialog, setDialog] = useState<RangeLabel | typeof ADD>();
  const labels = useRangeLabels(state.cursor ? { cursor: state.cursor } : {});
  const mayChange = useMayChange();
  const zone = useTimeZone();
  const total = labels.data?.total;
  const close = () => setDialog(undefined);

  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={RANGE_LABELS_FILE} />}
      picker={mayChange && <Button onClick={() => setDialog(ADD)}>{words.add}</Button>}
      dialog={dialog && (dialog === ADD
        ? <AddDialog onClose={close} />
        : <DeleteDialog item={dialog} onClose={close} />)}
    >
      <p className="gnomon-hint">{words.about}</p>
      <ListBody
        query={labels}
        question={state.cursor}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: mayChange ? words.emptyBody : words.emptyForReaders,
        }}
      >
        {(items, isStale) => (
          <RangeLabelsTable
            items={items}
            isStale={isStale}
            zone={zone}
            onDelete={mayChange ? setDialog : undefined}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={labels.data?.nextCursor}
        shown={total === undefined ? "" : words.total(count(total))}
      />
    </ListPage>
  );
}
