import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { ReportListBody } from "../../../components/list/ReportListBody.tsx";
import { ReportPicker } from "../../../components/ReportPicker.tsx";
import { bytes, count } from "../../../format/format.ts";
import {
  type ActorKind,
  actorOf,
  type ActorUsage,
  useActors,
  useActorTotals,
} from "../../../queries/actors.ts";
import { useReports } from "../../../queries/reports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { choiceOf, rangeOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { ActorDrawer } from "./ActorDrawer.tsx";
import { ACTORS_FIELDS, filterOf, isFiltered, NO_FILTER, queryOf } from "./actorsSearch.ts";
import { ActorsTable } from "./ActorsTable.tsx";
import { ActorsToolbar } from "./ActorsToolbar.tsx";

const idOf = (usage: ActorUsage) => actorOf(usage).id;

/** The users, IP addresses or devices of a report. */
export function ActorsPage({ kind }: { kind: ActorKind }) {
  const [state, change] = useSearch(ACTORS_FIELDS);
  const reports = useReports();
  const report = state.report || reports.data?.[0]?.id;
  const actors = useActors(kind, report, queryOf(kind, state));
  const totals = useActorTotals(kind, report, filterOf(kind, state)).data;
  const zone = useTimeZone();
  const open = actors.data?.items.map(actorOf).find((each) => each.id === state.open);

  return (
    <ListPage
      title={texts.actors[kind].title}
      picker={
        <ReportPicker
          reports={reports.data ?? []}
          report={report ?? ""}
          {...choiceOf(state, (range) => change({ ...range, cursor: "" }))}
          onReport={(id) => change({ report: id, cursor: "", open: "" })}
        />
      }
      drawer={state.open && report && (
        <ActorDrawer
          key={state.open}
          kind={kind}
          report={report}
          actor={open ?? { id: state.open, name: state.open }}
          range={rangeOf(state)}
          onClose={() => change({ open: "" })}
        />
      )}
    >
      <ActorsToolbar kind={kind} report={report} state={state} onChange={change} />
      <ReportListBody
        reports={reports}
        query={actors}
        question={[kind, state.report, queryOf(kind, state)]}
        idOf={idOf}
        empty={{
          title: texts.actors[kind].emptyTitle,
          body: texts.actors[kind].emptyBody,
          filtered: texts.actors.emptyFiltered,
        }}
        onClear={isFiltered(kind, state) ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <ActorsTable
            kind={kind}
            items={items}
            isStale={isStale}
            state={state}
            zone={zone}
            onChange={change}
          />
        )}
      </ReportListBody>
      <CursorPager
        nextCursor={actors.data?.nextCursor}
        shown={totals
          ? texts.actors.totals(
            texts.actors[kind].title,
            count(totals.count),
            bytes(totals.trafficBytes),
            bytes(totals.uploadedBytes),
          )
          : ""}
      />
    </ListPage>
  );
}
