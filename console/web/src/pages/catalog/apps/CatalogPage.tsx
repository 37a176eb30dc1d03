import { lazy, Suspense, useEffect, useState } from "react";
import { ConditionLabels } from "../../../components/conditions/ConditionLabels.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { SelectionBar } from "../../../components/many/SelectionBar.tsx";
import { useSelection } from "../../../components/many/useSelection.ts";
import type { AskedOfQueries } from "../../../queries/namedQuery.ts";
import { QueryMenu } from "../../../components/savedQueries/QueryMenu.tsx";
import { count } from "../../../format/format.ts";
import {
  type CatalogApp,
  readAllCatalogApps,
  useCatalogApps,
  useRiskFactors,
  useSavedQueries,
} from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { manyTexts } from "../../../texts/many.ts";
import { useSearch } from "../../../url/useSearch.ts";
import type { CatalogDialog } from "./CatalogDialogs.tsx";
import { shownConditions } from "./shownConditions.ts";
import {
  CATALOG_FIELDS,
  filterOf,
  isFiltered,
  listed,
  NO_FILTER,
  stateOf,
} from "./catalogSearch.ts";
import { CatalogTable } from "./CatalogTable.tsx";
import { CatalogToolbar } from "./CatalogToolbar.tsx";

const { list } = catalogTexts;
const EMPTY = { title: list.emptyTitle, body: list.emptyBody, filtered: list.emptyFiltered };
/** Not needed to see the list, and loaded while the user reads it. */
const loadDialogs = () => import("./CatalogDialogs.tsx");
const CatalogDialogs = lazy(loadDialogs);
const idOf = ({ id }: CatalogApp) => id;

/** All apps that Gnomon knows. */
export default function CatalogPage() {
  const [state, change] = useSearch(CATALOG_FIELDS);
  const [dialog, setDialog] = useState<CatalogDialog>();
  const filter = listed(filterOf(state), state);
  const selection = useSelection(filter);
  const apps = useCatalogApps(filter, {
    ...(state.sort && { sort: state.sort }),
    ...(state.cursor && { cursor: state.cursor }),
  });
  const total = apps.data?.total;
  // The list comes first.
  const queries = useSavedQueries(apps.isFetched);
  const { data: factors = [] } = useRiskFactors(apps.isFetched);
  useEffect(() => {
    loadDialogs();
  }, []);
  const ask = (asked: AskedOfQueries) => setDialog({ kind: "query", asked });

  return (
    <ListPage
      title={list.title}
      picker={
        <QueryMenu
          queries={queries.data ?? []}
          saved={list.queriesSaved}
          onOpen={({ parameters }) => change(stateOf(parameters))}
          editing={{
            onSave: isFiltered(state) ? () => ask("save") : undefined,
            onChange: isFiltered(state) ? (query) => ask({ what: "change", query }) : undefined,
            onDelete: (query) => ask({ what: "delete", query }),
          }}
        />
      }
      dialog={dialog && (
        <Suspense>
          <CatalogDialogs
            dialog={dialog}
            state={state}
            onChange={change}
            onTagged={selection.remove}
            onClose={() => setDialog(undefined)}
          />
        </Suspense>
      )}
    >
      <CatalogToolbar
        state={state}
        filter={filter}
        isListed={apps.isFetched}
        onChange={change}
        onCondition={() => setDialog({ kind: "condition" })}
      />
      <ConditionLabels
        conditions={shownConditions(state, factors)}
        onChange={(without) => change({ ...without, cursor: "" })}
      />
      <SelectionBar
        selection={selection}
        matching={{
          total: apps.isPlaceholderData ? undefined : total,
          read: () => readAllCatalogApps(filter),
        }}
        action={manyTexts.tag}
        onAction={() => setDialog({ kind: "tagMany", apps: selection.choices })}
      />
      <ListBody
        query={apps}
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
            onTag={(request) => setDialog({ kind: "tag", request })}
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
