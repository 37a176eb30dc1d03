import { type ReactNode, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import {
  type DomainReview,
  type ReviewVerdict,
  useDomainReviews,
} from "../../../queries/domainReviews.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DecideAllDialog, DecideDialog } from "./DecideDialogs.tsx";
import {
  filterOf,
  isFiltered,
  isUndecided,
  NO_FILTER,
  REVIEWS_FIELDS,
  type ReviewsState,
} from "./reviewsSearch.ts";
import { ReviewsTable } from "./ReviewsTable.tsx";
import { ReviewsToolbar } from "./ReviewsToolbar.tsx";

const { reviews: words } = catalogWorkTexts;
const EMPTY = { title: words.emptyTitle, body: words.emptyBody, filtered: words.emptyFiltered };
const idOf = ({ id }: DomainReview) => id;

/** Domains that feeds and refreshes added to apps, for people to decide on. */
export default function ReviewsPage() {
  const [state, change] = useSearch(REVIEWS_FIELDS);
  const [dialog, setDialog] = useState<ReactNode>();
  const [chosen, setChosen] = useState<string[]>([]);
  const filter = filterOf(state);
  const reviews = useDomainReviews(filter, state.cursor ? { cursor: state.cursor } : {});
  const mayChange = useMayChange();
  const mayDecide = mayChange && isUndecided(state.state);
  const zone = useTimeZone();
  const total = reviews.data?.total ?? 0;
  const close = () => setDialog(undefined);
  const decide = (ids: string[], verdict: ReviewVerdict) =>
    setDialog(
      <DecideDialog ids={ids} verdict={verdict} onDone={() => setChosen([])} onClose={close} />,
    );
  const decideAll = (verdict: ReviewVerdict) =>
    setDialog(
      <DecideAllDialog filter={filter} total={total} verdict={verdict} onClose={close} />,
    );
  const changeList = (values: Partial<ReviewsState>) => {
    setChosen([]);
    change({ ...values, cursor: "" });
  };
  // Of those that were ticked only what is still there can be decided on.
  const there = chosen.filter((id) => reviews.data?.items.some((each) => each.id === id));

  return (
    <ListPage title={words.title} dialog={dialog}>
      <ReviewsToolbar
        state={state}
        chosen={mayDecide ? there : []}
        mayDecide={mayDecide && total > 0}
        onChange={changeList}
        onDecide={decide}
        onDecideAll={decideAll}
      />
      <ListBody
        query={reviews}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
        onClear={isFiltered(state) ? () => changeList(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <ReviewsTable
            items={items}
            isStale={isStale}
            zone={zone}
            chosen={there}
            mayDecide={mayDecide}
            onChoose={setChosen}
            onApp={(app) => changeList({ app })}
            onDecide={(id, verdict) => decide([id], verdict)}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={reviews.data?.nextCursor}
        shown={total > 0 ? words.total(count(total)) : ""}
      />
    </ListPage>
  );
}
