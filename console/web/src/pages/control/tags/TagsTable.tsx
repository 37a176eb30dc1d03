import { NumberCell, OpenCell, TextCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { AppActions } from "../../../components/tagging/AppActions.tsx";
import type { TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { count } from "../../../format/format.ts";
import type { AppTagResponse } from "../../../queries/tags.ts";
import { useMayChange } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { texts } from "../../../texts/texts.ts";

const { measures } = texts;
const { tags } = controlTexts;

const COLUMNS: Column[] = [
  { label: measures.app, className: "gnomon-kind" },
  { label: measures.score, className: "gnomon-number" },
  { label: measures.tag },
  { label: tags.devices, className: "gnomon-kind" },
  { label: tags.indicators, className: "gnomon-number" },
  { label: tags.pending, className: "gnomon-number", help: tags.pendingHelp },
  { label: tags.withheld, className: "gnomon-number", help: tags.withheldHelp },
  { label: tags.by },
  { label: tags.at },
  { label: tags.reason, className: "gnomon-kind" },
];

interface Props {
  items: AppTagResponse[];
  isStale: boolean;
  open: string;
  zone: string;
  onOpen: (app: string) => void;
  onTag: (request: TagRequest) => void;
}

export function TagsTable({ items, isStale, open, zone, onOpen, onTag }: Props) {
  const mayChange = useMayChange();
  return (
    <ListTable label={tags.title} columns={COLUMNS} isStale={isStale} hasActions={mayChange}>
      <Tbody>
        {items.map((item) => (
          <Tr key={item.appId} isRowSelected={item.appId === open}>
            <OpenCell label={measures.app} name={item.appName} onOpen={() => onOpen(item.appId)} />
            <Td dataLabel={measures.score} className="gnomon-number">
              <RiskScore score={item.score} level={item.riskLevel} />
            </Td>
            <Td dataLabel={measures.tag}>
              <TagLabel tag={item.tag} />
            </Td>
            <TextCell label={tags.devices} text={item.profile?.name ?? tags.everyone} />
            <NumberCell label={tags.indicators} value={count(item.indicators.length)} />
            <NumberCell label={tags.pending} value={count(item.pendingDomains.length)} />
            <NumberCell label={tags.withheld} value={count(item.withheldDomains.length)} />
            <TextCell label={tags.by} text={item.taggedBy} />
            <TimeCell label={tags.at} at={item.taggedAt} zone={zone} />
            <TextCell label={tags.reason} text={item.reason} />
            {mayChange && (
              <Td isActionCell>
                <AppActions
                  app={{ id: item.appId, name: item.appName }}
                  tag={item.tag}
                  onTag={onTag}
                />
              </Td>
            )}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}
