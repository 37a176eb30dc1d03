import { lazy, Suspense, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import type { Imported } from "../../../components/fileImport/fileImport.ts";
import { ImportedMessage } from "../../../components/fileImport/ImportedMessage.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { count } from "../../../format/format.ts";
import { type Person, usePeople } from "../../../queries/people.ts";
import { importTexts, peopleTexts } from "../../../texts/people.ts";
import type { PartProps } from "./partProps.ts";
import { filterOf, NO_FILTER, placeOf } from "./peopleSearch.ts";
import { PeopleTable } from "./PeopleTable.tsx";
import { PeopleToolbar } from "./PeopleToolbar.tsx";
import { PersonDialog } from "./PersonDialog.tsx";

const EMPTY = {
  title: peopleTexts.emptyTitle,
  body: peopleTexts.emptyBody,
  filtered: peopleTexts.emptyFiltered,
};
/** Not needed to see the list. */
const ImportDialog = lazy(() => import("./ImportDialog.tsx"));
const idOf = ({ id }: Person) => id;

/** The people of the organisation. */
export function DirectoryPart({ state, onChange, onDialog }: PartProps) {
  const [imported, setImported] = useState<Imported>();
  const filter = filterOf(state);
  const people = usePeople(filter, placeOf(state));
  const total = people.data?.total;
  const close = () => onDialog(undefined);
  return (
    <>
      <p className="gnomon-hint">{peopleTexts.about}</p>
      <PeopleToolbar
        state={state}
        onChange={onChange}
        onAdd={() => onDialog(<PersonDialog onClose={close} />)}
        onImport={() =>
          onDialog(
            <Suspense>
              <ImportDialog onDone={setImported} onClose={close} />
            </Suspense>,
          )}
      />
      {imported && (
        <ImportedMessage
          texts={importTexts}
          imported={imported}
          onDismiss={() => setImported(undefined)}
        />
      )}
      <ListBody
        query={people}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
        onClear={Object.keys(filter).length > 0 ? () => onChange(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <PeopleTable
            items={items}
            isStale={isStale}
            open={state.person}
            onOpen={(person) => onChange({ person })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={people.data?.nextCursor}
        shown={total === undefined ? "" : peopleTexts.total(count(total))}
      />
    </>
  );
}
