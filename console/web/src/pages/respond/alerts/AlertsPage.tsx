import { use, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { SelectionBar } from "../../../components/many/SelectionBar.tsx";
import { useSelection } from "../../../components/many/useSelection.ts";
import { count } from "../../../format/format.ts";
import { type Alert, alertExportUrl, readAllAlerts, useAlerts } from "../../../queries/alerts.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { SessionContext, useMayChange } from "../../../shell/session.ts";
import { alertWorkTexts } from "../../../texts/alertWork.ts";
import { manyTexts } from "../../../texts/many.ts";
import { texts } from "../../../texts/texts.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { choiceOf } from "./alertChoice.ts";
import { AlertDrawer } from "./AlertDrawer.tsx";
import { ALERTS_FIELDS, filterOf, listOf, NO_FILTER, onlyOf, sortAfter } from "./alertsSearch.ts";
import { AlertsTable } from "./AlertsTable.tsx";
import { AlertsToolbar } from "./AlertsToolbar.tsx";
import { TriageManyDialog } from "./TriageManyDialog.tsx";

const idOf = (alert: Alert) => alert.id;

/** The alerts, newest first unless sorted otherwise. */
export default function AlertsPage() {
  const [state, change] = useSearch(ALERTS_FIELDS);
  const zone = useTimeZone();
  const filter = filterOf(state, zone, use(SessionContext).subject);
  const alerts = useAlerts(filter, listOf(state));
  const selection = useSelection(filter);
  const [many, setMany] = useState<readonly Choice[]>();
  const mayChange = useMayChange();
  const total = alerts.data?.total;
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <ListPage
      title={texts.alerts.title}
      drawer={state.alert && (
        <AlertDrawer
          key={state.alert}
          id={state.alert}
          zone={zone}
          onOnly={(only) => change({ ...only, cursor: "" })}
          onClose={() => change({ alert: "" })}
        />
      )}
      dialog={many && (
        <TriageManyDialog
          alerts={many}
          onDone={selection.remove}
          onClose={() => setMany(undefined)}
        />
      )}
    >
      <AlertsToolbar
        state={state}
        only={onlyOf(state, alerts.data?.items ?? [])}
        isFiltered={isFiltered}
        exportUrl={alertExportUrl(filter, state.sort)}
        onChange={change}
      />
      <SelectionBar
        selection={selection}
        matching={{
          total: alerts.isPlaceholderData ? undefined : total,
          read: async () => (await readAllAlerts(filter)).map(choiceOf),
        }}
        action={manyTexts.triage}
        onAction={() => setMany(selection.choices)}
      />
      <ListBody
        query={alerts}
        question={[filter, state.sort, state.cursor]}
        idOf={idOf}
        onNew="wait"
        empty={{
          title: texts.alerts.emptyTitle,
          body: mayChange ? texts.alerts.emptyBody : texts.alerts.emptyBodyReader,
          filtered: texts.alerts.emptyFiltered,
        }}
        onClear={isFiltered ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <AlertsTable
            items={items}
            isStale={isStale}
            zone={zone}
            open={state.alert}
            sort={state.sort}
            selection={selection}
            onOpen={(alert) => change({ alert })}
            onSort={(sort) => change({ sort: sortAfter(state.sort, sort), cursor: "" })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={alerts.data?.nextCursor}
        shown={total === undefined ? "" : alertWorkTexts.total(count(total))}
      />
    </ListPage>
  );
}
