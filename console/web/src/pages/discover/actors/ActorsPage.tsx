import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { PageTitle } from "../../../components/PageTitle.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { type ActorKind, actorOf, useActors } from "../../../queries/actors.ts";
import { useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { ActorDrawer } from "./ActorDrawer.tsx";
import { ActorsBody } from "./ActorsBody.tsx";
import { ACTORS_FIELDS, queryOf } from "./actorsSearch.ts";
import { ActorsToolbar } from "./ActorsToolbar.tsx";

/** The users, IP addresses or devices of a report. */
export function ActorsPage({ kind }: { kind: ActorKind }) {
  const [state, change] = useSearch(ACTORS_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const actors = useActors(kind, report, queryOf(state));
  const zone = useTimeZone();
  const open = actors.data?.items.map(actorOf).find((each) => each.id === state.open);

  return (
    <Drawer isInline isExpanded={state.open !== ""}>
      <DrawerContent
        panelContent={state.open && report && (
          <ActorDrawer
            key={state.open}
            kind={kind}
            report={report}
            actor={open ?? { id: state.open, name: state.open }}
            days={daysOf(state)}
            onClose={() => change({ open: "" })}
          />
        )}
      >
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={texts.actors[kind].title}>
              <ReportPicker
                reports={reports.data ?? []}
                report={report ?? ""}
                days={state.days}
                onReport={(id) => change({ report: id, cursor: "", open: "" })}
                onDays={(days) => change({ days, cursor: "" })}
              />
            </PageTitle>
            <ActorsToolbar kind={kind} state={state} onChange={change} />
            <ActorsBody
              kind={kind}
              reports={reports}
              actors={actors}
              state={state}
              zone={zone}
              onChange={change}
            />
            <CursorPager nextCursor={actors.data?.nextCursor} shown="" />
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
    </Drawer>
  );
}
