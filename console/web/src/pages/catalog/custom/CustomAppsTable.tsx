import { Button } from "@patternfly/react-core";
import { LinkCell, NumberCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { score } from "../../../format/format.ts";
import type { CustomApp } from "../../../queries/customApps.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import { appPath } from "../app/appPath.ts";

const { customApps: words } = catalogWorkTexts;

const COLUMNS: Column[] = [
  { label: catalog.app, className: "gnomon-name" },
  { label: words.vendor, className: "gnomon-kind" },
  { label: words.category, className: "gnomon-kind" },
  { label: words.domains, className: "gnomon-name" },
  { label: words.ipRanges, className: "gnomon-kind" },
  { label: words.scoreByHand, className: "gnomon-number" },
];

interface Props {
  items: CustomApp[];
  isStale: boolean;
  onChange: (app: CustomApp) => void;
  onDelete: (app: CustomApp) => void;
}

export function CustomAppsTable({ items, isStale, onChange, onDelete }: Props) {
  const mayChange = useMayChange();
  return (
    <ListTable label={words.title} columns={COLUMNS} isStale={isStale} hasActions={mayChange}>
      <Tbody>
        {items.map((app) => (
          <Tr key={app.id}>
            <LinkCell label={catalog.app} name={app.name} to={appPath(app.id)} />
            <Td dataLabel={words.vendor} modifier="truncate">
              <bdi>{app.vendor ?? texts.nothing}</bdi>
            </Td>
            <Td dataLabel={words.category} modifier="truncate">{app.category.name}</Td>
            <Td dataLabel={words.domains} modifier="truncate">
              <bdi>{app.domains.join(", ")}</bdi>
            </Td>
            <Td dataLabel={words.ipRanges} modifier="truncate">
              <bdi>{app.ipRanges.join(", ")}</bdi>
            </Td>
            <NumberCell label={words.scoreByHand} value={score(app.scoreOverride?.score)} />
            {mayChange && (
              <Td className="gnomon-action" modifier="nowrap">
                <Button
                  variant="link"
                  isInline
                  aria-label={words.changeOf(app.name)}
                  onClick={() => onChange(app)}
                >
                  {words.change}
                </Button>{" "}
                <Button
                  variant="link"
                  isInline
                  isDanger
                  aria-label={words.deleteOf(app.name)}
                  onClick={() => onDelete(app)}
                >
                  {catalog.delete}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
