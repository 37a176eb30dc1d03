import { type ReactNode, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { count } from "../../../format/format.ts";
import { type CatalogApp, useCatalogApps } from "../../../queries/catalog.ts";
import { useTaggedApps } from "../../../queries/tags.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { useSearch } from "../../../url/useSearch.ts";
import {
  CATALOG_FIELDS,
  filterOf,
  fitting,
  isFiltered,
  listed,
  NO_FILTER,
  parametersOf,
  stateOf,
} from "./catalogSearch.ts";
import { CatalogTable } from "./CatalogTable.tsx";
import { CatalogToolbar } from "./CatalogToolbar.tsx";
import { ConditionDialog } from "./ConditionDialog.tsx";
import { ConditionLabels } from "./ConditionLabels.tsx";
import { DeleteQueryDialog, SaveQueryDialog } from "./QueryDialogs.tsx";
import { QueryMenu } from "./QueryMenu.tsx";

const { list } = catalogTexts;
const EMPTY = { title: list.emptyTitle, body: list.emptyBody, filtered: list.emptyFiltered };
const idOf = ({ id }: CatalogApp) => id;

/** All apps that Gnomon knows. */
export default function CatalogPage() {
  const [state, change] = useSearch(CATALOG_FIELDS);
  const [dialog, setDialog] = useState<ReactNode>();
  const [tagging, setTagging] = useState<TagRequest>();
  const tagged = useTaggedApps(state.tag);
  const isKnown = state.tag.length === 0 || tagged.data !== undefined;
  const ids = state.tag.length > 0 ? tagged.data : undefined;
  const filter = isKnown ? listed(filterOf(state, ids), state) : undefined;
  const apps = useCatalogApps(filter, {
    ...(state.sort && { sort: state.sort }),
    ...(state.cursor && { cursor: state.cursor }),
  });
  const total = apps.data?.total;
  const close = () => setDialog(undefined);
  const searched = ids && fitting(ids).length;

  return (
    <ListPage
      title={list.title}
      picker={
        <QueryMenu
          onOpen={({ parameters }) => change(stateOf(parameters))}
          onSave={isFiltered(state)
            ? () => setDialog(<SaveQueryDialog parameters={parametersOf(state)} onClose={close} />)
            : undefined}
          onDelete={(query) => setDialog(<DeleteQueryDialog query={query} onClose={close} />)}
        />
      }
      dialog={tagging
        ? <TagDialog request={tagging} onClose={() => setTagging(undefined)} />
        : dialog}
    >
      <CatalogToolbar
        state={state}
        tagged={ids}
        filter={filter}
        onChange={change}
        onCondition={() =>
          setDialog(
            <ConditionDialog
              onAdd={(condition) => change({ factor: [...state.factor, condition], cursor: "" })}
              onClose={close}
            />,
          )}
      />
      <ConditionLabels state={state} onChange={change} />
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
