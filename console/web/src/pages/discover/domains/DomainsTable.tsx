import { Button } from "@patternfly/react-core";
import { NumberCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { bytes, count } from "../../../format/format.ts";
import type { UncataloguedDomain } from "../../../queries/domains.ts";
import { useMayChange } from "../../../shell/session.ts";
import { domainTexts } from "../../../texts/domains.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { DomainsState } from "./domainsSearch.ts";
import { GuessedApps } from "./GuessedApps.tsx";

const { measures } = texts;
const domains = domainTexts;

/** The columns; those that the services can order by have the name of that order. */
const COLUMNS: Column<DomainsState["sort"]>[] = [
  { label: domains.domain, sort: "name", className: "gnomon-name" },
  { label: domains.guess, className: "gnomon-guess" },
  { label: measures.traffic, sort: "traffic", className: "gnomon-number" },
  { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
  { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
  { label: measures.users, sort: "users", className: "gnomon-number" },
  { label: measures.ipAddresses, sort: "ipAddresses", className: "gnomon-number" },
  { label: measures.devices, sort: "devices", className: "gnomon-number" },
  { label: domains.hosts, className: "gnomon-number" },
  { label: measures.lastSeen, sort: "lastSeen" },
];

interface Props {
  items: UncataloguedDomain[];
  isStale: boolean;
  state: DomainsState;
  zone: string;
  onChange: ChangeSearch<DomainsState>;
  onPromote: (domain: string) => void;
}

export function DomainsTable({ items, isStale, state, zone, onChange, onPromote }: Props) {
  const mayChange = useMayChange();
  return (
    <ListTable
      label={domains.title}
      columns={COLUMNS}
      isStale={isStale}
      sort={state.sort}
      onSort={(sort) => onChange({ sort, cursor: "" })}
      hasActions={mayChange}
    >
      <Tbody>
        {items.map((item) => (
          <Tr key={item.domain} isRowSelected={item.domain === state.domain}>
            <OpenCell
              label={domains.domain}
              name={item.domain}
              onOpen={() => onChange({ domain: item.domain })}
            />
            <Td dataLabel={domains.guess} modifier="truncate">
              <GuessedApps guess={item.guess} />
            </Td>
            <Numbers item={item} />
            <TimeCell label={measures.lastSeen} at={item.lastSeenAt} zone={zone} />
            {mayChange && (
              <Td className="gnomon-action">
                <Button
                  variant="link"
                  isInline
                  aria-label={domains.addTo(item.domain)}
                  onClick={() => onPromote(item.domain)}
                >
                  {domains.add}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}

function Numbers({ item }: { item: UncataloguedDomain }) {
  const numbers = [
    [measures.traffic, bytes(item.trafficBytes)],
    [measures.uploads, bytes(item.uploadedBytes)],
    [measures.transactions, count(item.transactions)],
    [measures.users, count(item.users)],
    [measures.ipAddresses, count(item.ipAddresses)],
    [measures.devices, count(item.devices)],
    [domains.hosts, count(item.hosts)],
  ] as const;
  return numbers.map(([label, value]) => <NumberCell key={label} label={label} value={value} />);
}
