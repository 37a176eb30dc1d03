import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { EmptyMessage } from "../../../components/EmptyMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { WaitingRows } from "../../../components/WaitingRows.tsx";
import { type Alert, useAlerts } from "../../../queries/alerts.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { useSteadyRows } from "../../../url/useSteadyRows.ts";
import { AlertDrawer } from "./AlertDrawer.tsx";
import { ALERTS_FIELDS, filterOf, NO_FILTER } from "./alertsSearch.ts";
import { AlertsTable } from "./AlertsTable.tsx";
import { AlertsToolbar } from "./AlertsToolbar.tsx";

const NO_ALERTS: Alert[] = [];
const idOf = (alert: Alert) => alert.id;

/** The alerts, newest first. */
export default function AlertsPage() {
  const [state, change] = useSearch(ALERTS_FIELDS);
  const filter = filterOf(state);
  const alerts = useAlerts(filter, state.cursor ? { cursor: state.cursor } : {});
  const zone = useTimeZone();
  const isFiltered = Object.keys(filter).length > 0;
  const items = alerts.data?.items;
  const list = useSteadyRows(
    alerts.isPlaceholderData ? undefined : JSON.stringify([filter, state.cursor]),
    items ?? NO_ALERTS,
    idOf,
    "wait",
  );

  return (
    <Drawer isInline isExpanded={state.alert !== ""}>
      <DrawerContent
        panelContent={state.alert && (
          <AlertDrawer
            key={state.alert}
            id={state.alert}
            zone={zone}
            onClose={() => change({ alert: "" })}
          />
        )}
      >
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={texts.alerts.title} />
            <AlertsToolbar state={state} onChange={change} />
            {alerts.error && <ProblemMessage error={alerts.error} onRetry={alerts.refetch} />}
            {!items && !alerts.error && <LoadingMessage />}
            {items?.length === 0 && (
              <EmptyMessage
                title={texts.alerts.emptyTitle}
                body={isFiltered ? texts.alerts.emptyFiltered : texts.alerts.emptyBody}
                action={isFiltered ? texts.common.clearFilters : undefined}
                onAction={() => change(NO_FILTER)}
              />
            )}
            <WaitingRows waiting={list.waiting} isReordered={list.isReordered} onShow={list.show} />
            {list.rows.length > 0 && (
              <AlertsTable
                items={list.rows}
                isStale={alerts.isPlaceholderData}
                zone={zone}
                open={state.alert}
                onOpen={(alert) => change({ alert })}
              />
            )}
            <CursorPager nextCursor={alerts.data?.nextCursor} shown="" />
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
    </Drawer>
  );
}
