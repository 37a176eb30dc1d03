import { Button, Checkbox } from "@patternfly/react-core";
import { LinkCell, OpenCell, TimeCell } from "../../../components/list/cells.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { time } from "../../../format/format.ts";
import { useCatalogFeeds } from "../../../queries/catalogFeeds.ts";
import type { DomainReview, ReviewVerdict } from "../../../queries/domainReviews.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { appPath } from "../app/appPath.ts";
import { sourceOf } from "./reviewSource.ts";

const { reviews: words } = catalogWorkTexts;

const COLUMNS: Column[] = [
  { label: words.domain, className: "gnomon-name" },
  { label: catalog.app, className: "gnomon-kind" },
  { label: words.why },
  { label: words.heldBy, className: "gnomon-kind" },
  { label: words.layer, className: "gnomon-kind" },
  { label: words.proposed },
];
const DECIDED: Column = { label: words.decided, className: "gnomon-kind" };

interface Props {
  items: DomainReview[];
  isStale: boolean;
  zone: string;
  chosen: string[];
  mayDecide: boolean;
  onChoose: (ids: string[]) => void;
  onApp: (id: string) => void;
  onDecide: (id: string, verdict: ReviewVerdict) => void;
}

export function ReviewsTable(props: Props) {
  const { items, isStale, zone, chosen, mayDecide, onChoose } = props;
  const { data: feeds } = useCatalogFeeds();
  const hasDecisions = items.some(({ decision }) => decision);
  return (
    <ListTable
      label={words.title}
      columns={[
        ...(mayDecide ? [{ label: words.chosen }] : []),
        ...COLUMNS,
        ...(hasDecisions ? [DECIDED] : []),
      ]}
      isStale={isStale}
      hasActions={mayDecide}
    >
      <Tbody>
        {items.map((item) => (
          <Tr key={item.id}>
            {mayDecide && (
              <Td dataLabel={words.chosen}>
                <Checkbox
                  id={`choose-${item.id}`}
                  aria-label={words.choose(item.domain)}
                  isChecked={chosen.includes(item.id)}
                  onChange={(_, isChecked) =>
                    onChoose(
                      isChecked ? [...chosen, item.id] : chosen.filter((id) => id !== item.id),
                    )}
                />
              </Td>
            )}
            <Td dataLabel={words.domain} modifier="truncate">
              <bdi>{item.domain}</bdi>
            </Td>
            <OpenCell
              label={catalog.app}
              name={item.app.name}
              onOpen={() => props.onApp(item.app.id)}
            />
            <Td dataLabel={words.why} modifier="nowrap">{words.reasons[item.why]}</Td>
            {item.heldBy
              ? <LinkCell label={words.heldBy} name={item.heldBy} to={appPath(item.heldBy)} />
              : <Td dataLabel={words.heldBy} />}
            <Td dataLabel={words.layer} modifier="truncate">
              {sourceOf(item, feeds?.items ?? [])}
            </Td>
            <TimeCell label={words.proposed} at={item.proposedAt} zone={zone} />
            {hasDecisions && (
              <Td dataLabel={words.decided} modifier="truncate">
                {item.decision &&
                  words.decision(item.decision.by, time(item.decision.at, zone))}
              </Td>
            )}
            {mayDecide && <Decide item={item} onDecide={props.onDecide} />}
          </Tr>
        ))}
      </Tbody>
    </ListTable>
  );
}

function Decide({ item, onDecide }: { item: DomainReview; onDecide: Props["onDecide"] }) {
  const { app, domain, id } = item;
  return (
    <Td className="gnomon-action" modifier="nowrap">
      <Button
        variant="link"
        isInline
        aria-label={words.acceptOf(domain, app.name)}
        onClick={() => onDecide(id, "accept")}
      >
        {words.accept}
      </Button>{" "}
      <Button
        variant="link"
        isInline
        aria-label={words.refuseOf(domain, app.name)}
        onClick={() => onDecide(id, "refuse")}
      >
        {words.refuse}
      </Button>
    </Td>
  );
}
