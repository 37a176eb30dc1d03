import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { ariaSort, SortButton } from "../../../components/SortButton.tsx";
import { bytes, count, fullTime, time } from "../../../format/format.ts";
import { type ActorKind, actorOf, type ActorUsage } from "../../../queries/actors.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { ActorsState } from "./actorsSearch.ts";

const { measures } = texts;

interface Column {
  label: string;
  sort?: ActorsState["sort"];
  className?: string;
}

interface Props {
  kind: ActorKind;
  items: ActorUsage[];
  isStale: boolean;
  state: ActorsState;
  zone: string;
  onChange: ChangeSearch<ActorsState>;
}

export function ActorsTable({ kind, items, isStale, state, zone, onChange }: Props) {
  const { title, name, about } = texts.actors[kind];
  const columns: Column[] = [
    { label: name, sort: "name", className: "gnomon-name" },
    { label: about, className: "gnomon-kind" },
    { label: measures.traffic, sort: "traffic", className: "gnomon-number" },
    { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
    { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
    { label: texts.actors.apps, className: "gnomon-number" },
    { label: measures.lastSeen, sort: "lastSeen" },
  ];
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={title}>
      <Table
        aria-label={title}
        variant="compact"
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            {columns.filter(({ label }) => label).map(({ label, sort, className }) => (
              <Th
                key={label}
                modifier="nowrap"
                className={className}
                aria-sort={ariaSort(sort === state.sort, sort === "name")}
              >
                {sort
                  ? (
                    <SortButton
                      label={label}
                      isCurrent={sort === state.sort}
                      isAscending={sort === "name"}
                      onSort={() => onChange({ sort, cursor: "" })}
                    />
                  )
                  : label}
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => {
            const actor = actorOf(item);
            return (
              <Tr key={actor.id} isRowSelected={actor.id === state.open}>
                <Td dataLabel={name} className="gnomon-link" title={actor.name}>
                  <Button variant="link" isInline onClick={() => onChange({ open: actor.id })}>
                    <bdi>{actor.name}</bdi>
                  </Button>
                </Td>
                {about && (
                  <Td dataLabel={about} modifier="truncate">
                    <bdi>{actor.group?.name ?? actor.label ?? ""}</bdi>
                  </Td>
                )}
                <Td dataLabel={measures.traffic} className="gnomon-number">
                  {bytes(item.trafficBytes)}
                </Td>
                <Td dataLabel={measures.uploads} className="gnomon-number">
                  {bytes(item.uploadedBytes)}
                </Td>
                <Td dataLabel={measures.transactions} className="gnomon-number">
                  {count(item.transactions)}
                </Td>
                <Td dataLabel={texts.actors.apps} className="gnomon-number">{count(item.apps)}</Td>
                <Td
                  dataLabel={measures.lastSeen}
                  modifier="nowrap"
                  title={item.lastSeenAt && fullTime(item.lastSeenAt, zone)}
                >
                  {time(item.lastSeenAt, zone)}
                </Td>
              </Tr>
            );
          })}
        </Tbody>
      </Table>
    </div>
  );
}
