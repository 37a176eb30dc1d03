import { Label, Switch } from "@patternfly/react-core";
import { HelpMark } from "../../../components/HelpMark.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { Table, Tbody, Td, Th, Thead, Tr } from "../../../components/list/Table.tsx";
import { factValue, pageIn } from "../../../format/factValue.ts";
import { change, count, date, percent, score } from "../../../format/format.ts";
import {
  type FactorDefinition,
  type RiskCategory,
  useRiskFactors,
} from "../../../queries/catalog.ts";
import type { AppDetail, AppFactor } from "../../../queries/catalogApp.ts";
import { useRiskModel } from "../../../queries/riskModel.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { APP_FIELDS } from "./appSearch.ts";
import { DetailCard } from "./DetailCard.tsx";

const { detail: words, riskCategories } = catalogTexts;
const { model } = catalogWorkTexts;
const CATEGORIES = ["general", "security", "compliance", "legal"] as const satisfies RiskCategory[];

/** What other parts of the page say. */
const SHOWN_ELSEWHERE = ["category", "domains", "name", "vendor"];

/** What is known of an app, risk factor by risk factor, and what each does to the score. */
export function FactorsCard({ app }: { app: AppDetail }) {
  const [{ facts }, setState] = useSearch(APP_FIELDS);
  const definitions = useRiskFactors();
  const weights = useRiskModel();
  const isAll = facts === "all";
  const factors = app.factors.filter(({ id }) => !SHOWN_ELSEWHERE.includes(id));
  const unknown = factors.filter(isUnknown).length;
  return CATEGORIES.map((category, i) => (
    <DetailCard
      key={category}
      title={riskCategories[category]}
      actions={i === 0 && (
        <Switch
          id="factors-all"
          label={words.showUnknown(count(unknown))}
          isChecked={isAll}
          isReversed
          onChange={(_, isChecked) =>
            setState({ facts: isChecked ? "all" : "known" }, { replace: true })}
        />
      )}
    >
      {i === 0 && (
        <>
          <LookupProblem what={texts.lookups.factors} of={definitions} />
          <LookupProblem what={texts.nav.riskModel} of={weights} />
        </>
      )}
      <Factors
        category={category}
        factors={factors.filter((each) =>
          each.riskCategory === category && (isAll || !isUnknown(each))
        )}
      />
    </DetailCard>
  ));
}

function isUnknown({ value }: AppFactor): boolean {
  return value === undefined || value === null;
}

function Factors({ category, factors }: { category: RiskCategory; factors: AppFactor[] }) {
  const { data: definitions = [] } = useRiskFactors();
  const { data: weights } = useRiskModel();
  if (factors.length === 0) {
    return <p>{words.nothingKnown}</p>;
  }
  const types = new Map(definitions.map(({ id, type }) => [id, type]));
  const importances = new Map(weights?.value.factors.map((each) => [each.id, each.importance]));
  const label = riskCategories[category];
  return (
    <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={label}>
      <Table aria-label={label}>
        <Thead>
          <Tr>
            <Th className="gnomon-kind">{words.factor}</Th>
            <Th className="gnomon-fact">
              {words.value}
              {factors.some(({ unconfirmed }) => unconfirmed) && (
                <HelpMark text={words.unconfirmedHelp} />
              )}
            </Th>
            <Th>{model.importance}</Th>
            <Th className="gnomon-number" modifier="nowrap">
              {words.weight}
              <HelpMark text={words.weightHelp} />
            </Th>
            <Th className="gnomon-number" modifier="nowrap">
              {words.points}
              <HelpMark text={words.pointsHelp} />
            </Th>
            <Th className="gnomon-number" modifier="nowrap">
              {words.effect}
              <HelpMark text={words.effectHelp} />
            </Th>
            <Th className="gnomon-kind">{words.source}</Th>
            <Th>{words.asOf}</Th>
          </Tr>
        </Thead>
        <Tbody>
          {factors.map((factor) => (
            <Tr key={factor.id}>
              <Td dataLabel={words.factor} modifier="breakWord">{factor.name}</Td>
              <Td dataLabel={words.value} modifier="breakWord">
                <FactText text={factValue(factor.value, types.get(factor.id))} />
                {factor.unconfirmed && (
                  <Label isCompact variant="outline" title={words.unconfirmedHelp}>
                    {words.unconfirmed}
                  </Label>
                )}
              </Td>
              <Weights factor={factor} importance={importances.get(factor.id)} />
              <Td dataLabel={words.source} modifier="truncate" title={factor.source}>
                {factor.source && <FactText text={factor.source} />}
                {factor.inheritedFrom && ` (${words.inherited})`}
              </Td>
              <Td dataLabel={words.asOf} modifier="nowrap">
                {factor.asOf ? date(factor.asOf) : ""}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
    </div>
  );
}

interface WeightsProps {
  factor: AppFactor;
  importance: FactorDefinition["importance"] | undefined;
}

/** What has no part in the score has no numbers. */
function Weights({ factor, importance }: WeightsProps) {
  const counts = factor.weight > 0;
  return (
    <>
      <Td dataLabel={model.importance} modifier="nowrap">
        {counts && importance ? model.importances[importance] : ""}
      </Td>
      <Td dataLabel={words.weight} className="gnomon-number">
        {counts ? percent(factor.shareOfTotal, 1) : ""}
      </Td>
      <Td dataLabel={words.points} className="gnomon-number">
        {counts && factor.points !== undefined ? score(factor.points) : ""}
      </Td>
      <Td dataLabel={words.effect} className="gnomon-number">
        {factor.contribution ? change(factor.contribution) : ""}
      </Td>
    </>
  );
}

/** A text of others; a link where it is the address of a page. */
function FactText({ text }: { text: string }) {
  const page = pageIn(text);
  return page
    ? (
      <a href={page} target="_blank" rel="noreferrer noopener">
        <bdi>{page}</bdi>
      </a>
    )
    : <bdi>{text}</bdi>;
}
