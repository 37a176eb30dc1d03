import { Button } from "@patternfly/react-core";
import { Table, Tbody, Td, Th, Thead, Tr } from "@patternfly/react-table";
import { ariaSort, SortButton } from "../../../components/SortButton.tsx";
import { bytes, count, fullTime, time } from "../../../format/format.ts";
import type { UncataloguedDomain } from "../../../queries/domains.ts";
import { useMayChange } from "../../../shell/session.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import type { DomainsState } from "./domainsSearch.ts";
import { GuessedApps } from "./GuessedApps.tsx";

const { domains, measures } = texts;

/** The columns; those that the services can order by have the name of that order. */
const COLUMNS: Column[] = [
  { label: domains.domain, sort: "name", className: "gnomon-name" },
  { label: domains.guess, className: "gnomon-guess" },
  { label: measures.traffic, sort: "traffic", className: "gnomon-number" },
  { label: measures.uploads, sort: "uploads", className: "gnomon-number" },
  { label: measures.transactions, sort: "transactions", className: "gnomon-number" },
  { label: measures.users, sort: "users", className: "gnomon-number" },
  { label: measures.ipAddresses, className: "gnomon-number" },
  { label: measures.devices, className: "gnomon-number" },
  { label: domains.hosts, className: "gnomon-number" },
  { label: measures.lastSeen, sort: "lastSeen" },
];

interface Column {
  label: string;
  sort?: DomainsState["sort"];
  className?: string;
}

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
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={domains.title}>
      <Table
        aria-label={domains.title}
        variant="compact"
        isStickyHeader
        className={isStale ? "gnomon-stale" : undefined}
      >
        <Thead>
          <Tr>
            {COLUMNS.map(({ label, sort, className }) => (
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
            {mayChange && <Th screenReaderText={texts.common.actions} />}
          </Tr>
        </Thead>
        <Tbody>
          {items.map((item) => (
            <Tr key={item.domain} isRowSelected={item.domain === state.domain}>
              <Td dataLabel={domains.domain} className="gnomon-link" title={item.domain}>
                <Button variant="link" isInline onClick={() => onChange({ domain: item.domain })}>
                  <bdi>{item.domain}</bdi>
                </Button>
              </Td>
              <Td dataLabel={domains.guess} modifier="truncate">
                <GuessedApps guess={item.guess} />
              </Td>
              <Numbers item={item} />
              <Td
                dataLabel={measures.lastSeen}
                modifier="nowrap"
                title={item.lastSeenAt && fullTime(item.lastSeenAt, zone)}
              >
                {time(item.lastSeenAt, zone)}
              </Td>
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
      </Table>
    </div>
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
  return numbers.map(([label, value]) => (
    <Td key={label} dataLabel={label} className="gnomon-number">{value}</Td>
  ));
}
