import { Label } from "@patternfly/react-core";
import { LinkCell, NumberCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { SelectCell } from "../../../components/many/SelectCell.tsx";
import type { Selection } from "../../../components/many/useSelection.ts";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { AppActions } from "../../../components/tagging/AppActions.tsx";
import type { TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { factValue } from "../../../format/factValue.ts";
import { count, percent } from "../../../format/format.ts";
import type { CatalogApp } from "../../../queries/catalog.ts";
import { useTagsOf } from "../../../queries/tags.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { appPath } from "../app/appPath.ts";
import type { CatalogState } from "./catalogSearch.ts";

const { measures } = texts;

/** The columns; those that the service can order by have the names of these orders. */
const COLUMNS: Column<CatalogState["sort"]>[] = [
  { label: catalog.app, sort: "name", reverse: "-name", className: "gnomon-name" },
  { label: measures.category, className: "gnomon-kind" },
  { label: catalog.kind },
  {
    label: measures.score,
    sort: "score",
    reverse: "-score",
    isAscending: true,
    className: "gnomon-number",
  },
  {
    label: catalog.coverage,
    sort: "coverage",
    reverse: "-coverage",
    isAscending: true,
    className: "gnomon-number",
    help: catalog.coverageHelp,
  },
  { label: measures.tag },
  { label: catalog.headquarters, className: "gnomon-kind" },
  { label: catalog.domains, className: "gnomon-kind" },
];

interface Props {
  items: CatalogApp[];
  isStale: boolean;
  state: CatalogState;
  selection: Selection;
  onChange: ChangeSearch<CatalogState>;
  onTag: (request: TagRequest) => void;
}

export function CatalogTable({ items, isStale, state, selection, onChange, onTag }: Props) {
  const mayChange = useMayChange();
  const tags = useTagsOf(items.map(({ id }) => id));
  return (
    <>
      <LookupProblem what={measures.tag} of={tags} />
      <ListTable
        label={catalog.list.table}
        columns={COLUMNS}
        isStale={isStale}
        sort={state.sort || (state.q ? "relevance" : "name")}
        onSort={(sort) => onChange({ sort, cursor: "" })}
        hasActions={mayChange}
        selectAll={mayChange ? selection.ofPage(items) : undefined}
      >
        <Tbody>
          {items.map((app) => (
            <Tr key={app.id}>
              {mayChange && (
                <SelectCell
                  name={app.name}
                  isSelected={selection.has(app)}
                  isStale={isStale}
                  onToggle={() => selection.toggle(app)}
                />
              )}
              <LinkCell label={catalog.app} name={app.name} to={appPath(app.id)} />
              <Td dataLabel={measures.category} modifier="truncate">{app.category.name}</Td>
              <Td dataLabel={catalog.kind} modifier="nowrap">{catalog.kinds[app.kind]}</Td>
              <Td dataLabel={measures.score} className="gnomon-number">
                {app.overridden && (
                  <Label isCompact variant="outline" className="gnomon-set">
                    {catalog.list.setByPerson}
                  </Label>
                )}
                <RiskScore score={app.score} level={app.riskLevel} />
              </Td>
              <NumberCell label={catalog.coverage} value={percent(app.coverage, 1)} />
              <Td dataLabel={measures.tag}>
                <TagLabel tag={tags.data?.get(app.id)} />
              </Td>
              <Td dataLabel={catalog.headquarters} modifier="truncate">
                {factValue(app.headquarters, "countries")}
              </Td>
              <Td dataLabel={catalog.domains} modifier="truncate">
                <Domains of={app} />
              </Td>
              {mayChange && (
                <Td isActionCell>
                  <AppActions app={app} tag={tags.data?.get(app.id)} onTag={onTag} />
                </Td>
              )}
            </Tr>
          ))}
        </Tbody>
      </ListTable>
    </>
  );
}

function Domains({ of: { domains } }: { of: CatalogApp }) {
  const [first] = domains;
  const more = domains.length - 1;
  return first && (
    <>
      <bdi>{first.host + (first.pathPrefix ?? "")}</bdi>
      {more > 0 && ` ${catalog.list.moreDomains(count(more))}`}
    </>
  );
}
