import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { bytes, count } from "../../../format/format.ts";
import { type ActorKind, actorOf, type ActorUsage } from "../../../queries/actors.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { ActorsState } from "./actorsSearch.ts";

const { measures } = texts;

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
  const columns: Column<ActorsState["sort"]>[] = [
    { label: name, sort: "name", className: "gnomon-name" },
    { label: about, className: "gnomon-kind" },
    { label: measures.traffic, sort: "traffic", className: "gnomon-number" },
    { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
    { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
    { label: texts.actors.apps, className: "gnomon-number" },
    { label: measures.lastSeen, sort: "lastSeen" },
  ];
  return (
    <ListTable
      label={title}
      columns={columns.filter(({ label }) => label)}
      isStale={isStale}
      sort={state.sort}
      onSort={(sort) => onChange({ sort, cursor: "" })}
    >
      <Tbody>
        {items.map((item) => {
          const actor = actorOf(item);
          return (
            <Tr key={actor.id} isRowSelected={actor.id === state.open}>
              <OpenCell
                label={name}
                name={actor.name}
                onOpen={() => onChange({ open: actor.id })}
              />
              {about && (
                <Td dataLabel={about} modifier="truncate">
                  <bdi>{actor.group?.name ?? actor.label ?? ""}</bdi>
                </Td>
              )}
              <NumberCell label={measures.traffic} value={bytes(item.trafficBytes)} />
              <NumberCell label={measures.uploads} value={bytes(item.uploadedBytes)} />
              <NumberCell label={measures.transactions} value={count(item.transactions)} />
              <NumberCell label={texts.actors.apps} value={count(item.apps)} />
              <TimeCell label={measures.lastSeen} at={item.lastSeenAt} zone={zone} />
            </Tr>
          );
        })}
      </Tbody>
    </ListTable>
  );
}
