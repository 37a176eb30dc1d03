import { lazy, Suspense, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import type { Imported } from "../../../components/fileImport/fileImport.ts";
import { ImportedMessage } from "../../../components/fileImport/ImportedMessage.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import {
  type IndicatorRow,
  useDeleteIndicator,
  useIndicators,
} from "../../../queries/indicators.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin, useMayChange } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { indicatorImportTexts } from "../../../texts/indicatorImport.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { RemoveDialog } from "../RemoveDialog.tsx";
import { AddIndicatorDialog, EditIndicatorDialog } from "./IndicatorDialog.tsx";
import { IndicatorDrawer } from "./IndicatorDrawer.tsx";
import { filterOf, INDICATORS_FIELDS, NO_FILTER } from "./indicatorsSearch.ts";
import { IndicatorsTable } from "./IndicatorsTable.tsx";
import { IndicatorsToolbar } from "./IndicatorsToolbar.tsx";

const { indicators: words, removing } = controlTexts;
/** Not needed to see the list. */
const ImportIndicatorsDialog = lazy(() => import("./ImportIndicatorsDialog.tsx"));
const idOf = ({ id }: IndicatorRow) => id;

/** The dialog that is open. */
type Opened =
  | { what: "add" }
  | { what: "import" }
  | { what: "edit"; id: string }
  | { what: "remove"; indicator: IndicatorRow };

/** What devices allow, record, warn of and block. */
export default function IndicatorsPage() {
  const [state, change] = useSearch(INDICATORS_FIELDS);
  const [opened, setOpened] = useState<Opened>();
  const [imported, setImported] = useState<Imported>();
  const filter = filterOf(state);
  const indicators = useIndicators(filter, state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const isAdmin = useIsAdmin();
  const mayChange = useMayChange();
  const forOthers = mayChange ? words.emptyBodyAnalyst : words.emptyBodyReader;
  const total = indicators.data?.total;

  return (
    <ListPage
      title={words.title}
      drawer={state.indicator && (
        <IndicatorDrawer
          key={state.indicator}
          id={state.indicator}
          zone={zone}
          onEdit={(id) => setOpened({ what: "edit", id })}
          onRemove={(indicator) => setOpened({ what: "remove", indicator })}
          onClose={() => change({ indicator: "" })}
        />
      )}
      dialog={opened && (
        <OpenedDialog
          opened={opened}
          zone={zone}
          onRemoved={() => change({ indicator: "" })}
          onImported={setImported}
          onClose={() => setOpened(undefined)}
        />
      )}
    >
      <IndicatorsToolbar
        state={state}
        onChange={change}
        onAdd={() => setOpened({ what: "add" })}
        onImport={() => setOpened({ what: "import" })}
      />
      {imported && (
        <ImportedMessage
          texts={indicatorImportTexts}
          imported={imported}
          onDismiss={() => setImported(undefined)}
        />
      )}
      <ListBody
        query={indicators}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: isAdmin ? words.emptyBody : forOthers,
          filtered: words.emptyFiltered,
        }}
        onClear={Object.keys(filter).length > 0 ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <IndicatorsTable
            items={items}
            isStale={isStale}
            open={state.indicator}
            zone={zone}
            onOpen={(indicator) => change({ indicator })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={indicators.data?.nextCursor}
        shown={total === undefined ? "" : words.total(count(total))}
      />
    </ListPage>
  );
}

interface OpenedProps {
  opened: Opened;
  zone: string;
  onRemoved: () => void;
  onImported: (imported: Imported) => void;
  onClose: () => void;
}

function OpenedDialog({ opened, zone, onRemoved, onImported, onClose }: OpenedProps) {
  const remove = useDeleteIndicator();
  switch (opened.what) {
    case "add":
      return <AddIndicatorDialog zone={zone} onClose={onClose} />;
    case "import":
      return (
        <Suspense>
          <ImportIndicatorsDialog onDone={onImported} onClose={onClose} />
        </Suspense>
      );
    case "edit":
      return <EditIndicatorDialog id={opened.id} zone={zone} onClose={onClose} />;
    case "remove":
      return (
        <RemoveDialog
          name={opened.indicator.value}
          description={removing.indicator}
          remove={remove}
          id={opened.indicator.id}
          onDone={onRemoved}
          onClose={onClose}
        />
      );
  }
}
