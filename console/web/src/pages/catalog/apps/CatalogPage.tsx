import { useState } from "react";
import { factorSubject, wireOf } from "../../../components/conditions/condition.ts";
import { ConditionDialog } from "../../../components/conditions/ConditionDialog.tsx";
import { ConditionLabels } from "../../../components/conditions/ConditionLabels.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { SelectionBar } from "../../../components/many/SelectionBar.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { useSelection } from "../../../components/many/useSelection.ts";
import type { AskedOfQueries } from "../../../queries/namedQuery.ts";
import { QueryMenu } from "../../../components/savedQueries/QueryMenu.tsx";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagManyDialog } from "../../../components/tagging/TagManyDialog.tsx";
import { count } from "../../../format/format.ts";
import {
  type CatalogApp,
  useCatalogApps,
  useRiskFactors,
  useSavedQueries,
} from "../../../queries/catalog.ts";
import { useTaggedApps } from "../../../queries/tags.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { manyTexts } from "../../../texts/many.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { shownConditions } from "./shownConditions.ts";
import {
  CATALOG_FIELDS,
  filterOf,
  fitting,
  isFiltered,
  listed,
  NO_FILTER,
  stateOf,
} from "./catalogSearch.ts";
import { CatalogQueryDialog } from "./CatalogQueryDialog.tsx";
import { CatalogTable } from "./CatalogTable.tsx";
import { CatalogToolbar } from "./CatalogToolbar.tsx";

const { list } = catalogTexts;
const EMPTY = { title: list.emptyTitle, body: list.emptyBody, filtered: list.emptyFiltered };
const idOf = ({ id }: CatalogApp) => id;

/** All apps that Gnomon knows. */
export default function CatalogPage() {
  const [state, change] = useSearch(CATALOG_FIELDS);
  const [dialog, setDialog] = useState<"condition" | AskedOfQueries>();
  const [tagging, setTagging] = useState<TagRequest>();
  const [taggingMany, setTaggingMany] = useState<readonly Choice[]>();
  const selection = useSelection();
  const tagged = useTaggedApps(state.tag);
  const isKnown = state.tag.length === 0 || tagged.data !== undefined;
  const ids = state.tag.length > 0 ? tagged.data : undefined;
  const filter = isKnown ? listed(filterOf(state, ids), state) : undefined;
  const apps = useCatalogApps(filter, {
    ...(state.sort && { sort: state.sort }),
    ...(state.cursor && { cursor: state.cursor }),
  });
  const total = apps.data?.total;
  // The list comes first.
  const queries = useSavedQueries(apps.isFetched);
  const { data: factors = [] } = useRiskFactors(apps.isFetched);
  const close = () => setDialog(undefined);
  const searched = ids && fitting(ids).length;

  return (
    <ListPage
      title={list.title}
      picker={
        <QueryMenu
          queries={queries.data ?? []}
          saved={list.queriesSaved}
          onOpen={({ parameters }) => change(stateOf(parameters))}
          editing={{
            onSave: isFiltered(state) ? () => setDialog("save") : undefined,
            onDelete: setDialog,
          }}
        />
      }
      dialog={
        <>
          {taggingMany && (
            <TagManyDialog
              apps={taggingMany}
              onDone={selection.clear}
              onClose={() => setTaggingMany(undefined)}
            />
          )}
          {tagging && <TagDialog request={tagging} onClose={() => setTagging(undefined)} />}
          {dialog === "condition" && (
            <ConditionDialog
              subjects={factors.map(factorSubject)}
              onAdd={(added) => change({ factor: [...state.factor, wireOf(added)], cursor: "" })}
              onClose={close}
            />
          )}
          {dialog && dialog !== "condition" && (
            <CatalogQueryDialog asked={dialog} state={state} onClose={close} />
          )}
        </>
      }
    >
      <CatalogToolbar
        state={state}
        tagged={ids}
        filter={filter}
        onChange={change}
        onCondition={() => setDialog("condition")}
      />
      <ConditionLabels
        conditions={shownConditions(state, factors)}
        onChange={(without) => change({ ...without, cursor: "" })}
      />
      <SelectionBar
        selection={selection}
        action={manyTexts.tag}
        onAction={() => setTaggingMany(selection.choices)}
      />
      {ids && searched !== ids.length && <p>{list.cut(count(searched))}</p>}
      <ListBody
        query={{
          data: apps.data,
          error: tagged.error ?? apps.error,
          isPlaceholderData: apps.isPlaceholderData,
          refetch: () => {
            tagged.refetch();
            apps.refetch();
          },
        }}
        question={[filter, state.sort, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
        onClear={isFiltered(state) ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <CatalogTable
            items={items}
            isStale={isStale}
            state={state}
            selection={selection}
            onChange={change}
            onTag={setTagging}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={apps.data?.nextCursor}
        shown={total === undefined ? "" : list.total(count(total))}
      />
    </ListPage>
  );
}
