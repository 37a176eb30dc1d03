import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "react-router";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { bytes, count, time } from "../../../format/format.ts";
import { type ActorKind, actorOf, type ActorUsage } from "../../../queries/actors.ts";
import {
  appActorExportUrl,
  type AppSite,
  appSiteExportUrl,
  useAppActors,
  useAppSites,
} from "../../../queries/appUsage.ts";
import type { ReportRange } from "../../../queries/reports.ts";
import { appUseTexts } from "../../../texts/appUse.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { toActor } from "../actors/toActor.ts";
import { type AppsState, usedByOf, usedSitesOf } from "./appsSearch.ts";
import { UsedSearch } from "./UsedSearch.tsx";

const { drawer, measures } = texts;
const EMPTY = { title: drawer.empty, body: drawer.emptyBody, filtered: texts.actors.emptyFiltered };

type Sort = AppsState["usedSort"];

const USERS: Column<Sort> = { label: measures.users, className: "gnomon-number" };
const NAME: Column<Sort> = { label: drawer.name, sort: "name" };
const COLUMNS: Column<Sort>[] = [
  { label: measures.traffic, sort: "traffic", className: "gnomon-number" },
  { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
  { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
  { label: measures.lastSeen, sort: "lastSeen" },
];

interface Props {
  report: string;
  app: string;
  range: ReportRange;
  zone: string;
  state: AppsState;
  onChange: ChangeSearch<AppsState>;
}

interface ActorsProps extends Props {
  kind: ActorKind;
}

/** The users, IP addresses or devices that used an app. */
export function AppActors({ kind, report, app, range, zone, state, onChange }: ActorsProps) {
  const query = usedByOf(state);
  return (
    <>
      <UsedSearch label={drawer.search[kind]} state={state} onChange={onChange} />
      <Usage<ActorUsage>
        label={drawer[kind]}
        page={useAppActors(kind, report, app, query)}
        question={[kind, report, app, query]}
        exportUrl={appActorExportUrl(kind, report, app, query)}
        idOf={(each) => actorOf(each).id}
        nameOf={(each) => actorOf(each).name || texts.nothing}
        toOf={(each) => toActor(kind, actorOf(each), report, range)}
        zone={zone}
        sort={state.usedSort}
        onSort={(usedSort) => onChange({ usedSort })}
        onClear={query.q ? () => onChange({ usedBy: "" }) : undefined}
      />
    </>
  );
}

/** The hosts of an app that were used. */
export function AppSites({ report, app, zone, state, onChange }: Props) {
  const query = usedSitesOf(state);
  return (
    <>
      <UsedSearch label={appUseTexts.findSite} state={state} onChange={onChange} />
      <Usage<AppSite>
        label={drawer.sites}
        page={useAppSites(report, app, query)}
        question={[report, app, query]}
        exportUrl={appSiteExportUrl(report, app, query)}
        idOf={siteOf}
        nameOf={siteOf}
        usersOf={({ users }) => users}
        zone={zone}
        onClear={query.q ? () => onChange({ usedBy: "" }) : undefined}
      />
    </>
  );
}

function siteOf({ host, pathPrefix = "" }: AppSite): string {
  return host + pathPrefix;
}

interface Used {
  trafficBytes: number;
  uploadedBytes: number;
  transactions: number;
  lastSeenAt?: string;
}

interface UsageProps<T> {
  label: string;
  page: UseQueryResult<{ items: T[]; total?: number }>;
  question: unknown;
  exportUrl: string;
  idOf: (item: T) => string;
  nameOf: (item: T) => string;
  /** Where more is known of it; nowhere unless given. */
  toOf?: (item: T) => string;
  /** How many users it has; absent where it is one itself. */
  usersOf?: (item: T) => number;
  zone: string;
  /** What it is ordered by; it has one order unless given. */
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  onClear?: (() => void) | undefined;
}

function Usage<T extends Used>(
  { label, page, question, exportUrl, idOf, nameOf, toOf, usersOf, zone, onClear, ...order }:
    UsageProps<T>,
) {
  const { total = 0, items = [] } = page.data ?? {};
  return (
    <ListBody
      query={page}
      question={question}
      idOf={idOf}
      onNew="append"
      empty={EMPTY}
      onClear={onClear}
    >
      {(rows, isStale) => (
        <>
          <ListTable
            label={label}
            columns={usersOf ? [NAME, USERS, ...COLUMNS] : [NAME, ...COLUMNS]}
            isStale={isStale}
            {...order}
          >
            <Tbody>
              {rows.map((each) => (
                <Tr key={idOf(each)}>
                  <Td dataLabel={drawer.name} modifier="breakWord">
                    <Name name={nameOf(each)} to={toOf?.(each)} />
                  </Td>
                  {usersOf && (
                    <Td dataLabel={measures.users} className="gnomon-number">
                      {count(usersOf(each))}
                    </Td>
                  )}
                  <Td dataLabel={measures.traffic} className="gnomon-number">
                    {bytes(each.trafficBytes)}
                  </Td>
                  <Td dataLabel={measures.uploads} className="gnomon-number">
                    {bytes(each.uploadedBytes)}
                  </Td>
                  <Td dataLabel={measures.transactions} className="gnomon-number">
                    {count(each.transactions)}
                  </Td>
                  <Td dataLabel={measures.lastSeen} modifier="nowrap">
                    {time(each.lastSeenAt, zone)}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </ListTable>
          <p className="gnomon-note">
            {total > items.length && drawer.more(count(items.length), count(total))}{" "}
            <a href={exportUrl} download>{texts.common.export}</a>
          </p>
        </>
      )}
    </ListBody>
  );
}

function Name({ name, to }: { name: string; to: string | undefined }) {
  return to
    ? (
      <Link to={to}>
        <bdi>{name}</bdi>
      </Link>
    )
    : <bdi>{name}</bdi>;
}
