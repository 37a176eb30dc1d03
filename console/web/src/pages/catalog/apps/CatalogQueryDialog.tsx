import { type AskedOfQueries, changedQuery } from "../../../queries/namedQuery.ts";
import { QueryDialog } from "../../../components/savedQueries/QueryDialog.tsx";
import {
  useChangeQuery,
  useDeleteQuery,
  useSavedQuery,
  useSaveQuery,
} from "../../../queries/catalog.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { type CatalogState, parametersOf } from "./catalogSearch.ts";

const { queryFor: save, queryGone: remove } = catalogTexts.list;

interface Props {
  asked: AskedOfQueries;
  state: CatalogState;
  onClose: () => void;
}

/** Saves a search of the catalog as one's own, or deletes one. */
export function CatalogQueryDialog({ asked, state, onClose }: Props) {
  return (
    <QueryDialog
      asked={asked}
      parameters={parametersOf(state)}
      bodies={{ save, remove }}
      save={useSaveQuery()}
      known={useSavedQuery(changedQuery(asked))}
      change={useChangeQuery()}
      remove={useDeleteQuery()}
      onClose={onClose}
    />
  );
}
