import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import type { CustomReport } from "../../../queries/customReports.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { conditionsOf, coverageText } from "./customReport.ts";
import { toReport } from "./reportPath.ts";
import { useNames } from "./useNames.ts";

const COLUMNS: Column[] = [
  { label: words.name, className: "gnomon-name" },
  { label: words.covers },
  { label: words.since },
];

/** Values of a condition that a row names. */
const MAX_SHOWN = 3;

interface Props {
  items: CustomReport[];
  isStale: boolean;
  /** The id of the report whose details are open. */
  open: string;
  zone: string;
  onOpen: (id: string) => void;
  /** Asks whether one is to go; none for those who only read. */
  onDelete: ((report: CustomReport) => void) | undefined;
}

export function CustomReportsTable({ items, isStale, open, zone, onOpen, onDelete }: Props) {
  const names = useNames(items.flatMap(({ filter }) => filter.devices?.slice(0, MAX_SHOWN) ?? []));
  return (
    <ListTable label={words.title} columns={COLUMNS} isStale={isStale} hasActions>
      <Tbody>
        {items.map((report) => (
          <Tr key={report.id} isRowSelected={report.id === open}>
            <OpenCell
              label={words.name}
              name={report.name}
              onOpen={() => onOpen(report.id)}
            />
            <Td dataLabel={words.covers} modifier="breakWord">
              <bdi>{coverageText(conditionsOf(report.filter, names), MAX_SHOWN)}</bdi>
            </Td>
            <TimeCell label={words.since} at={report.createdAt} zone={zone} />
            <Td modifier="nowrap" className="gnomon-action">
              <div className="gnomon-links">
                <Link to={toReport(report.id)} aria-label={words.openOf(report.name)}>
                  {words.open}
                </Link>
                {onDelete && (
                  <Button
                    variant="link"
                    isInline
                    isDanger
                    aria-label={words.deleteOf(report.name)}
                    onClick={() => onDelete(report)}
                  >
                    {words.delete}
                  </Button>
                )}
              </div>
            </Td>
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
