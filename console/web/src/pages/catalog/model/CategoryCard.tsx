import { Checkbox } from "@patternfly/react-core";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { ChoiceSelect } from "../../../components/form/ChoiceSelect.tsx";
import { HelpMark } from "../../../components/HelpMark.tsx";
import { percent } from "../../../format/format.ts";
import type { RiskCategory } from "../../../queries/catalog.ts";
import type { Importance, RiskFactorWeight, RiskModel } from "../../../queries/riskModel.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { DetailCard } from "../app/DetailCard.tsx";
import { type FactorDraft, type ModelDraft, withCategory, withFactor } from "./modelDraft.ts";

const { riskCategories } = catalogTexts;
const { model: words } = catalogWorkTexts;
const IMPORTANCES = Object.keys(words.importances) as Importance[];
const OPTIONS = IMPORTANCES.map((value) => ({ value, label: words.importances[value] }));

interface Props {
  category: RiskCategory;
  model: RiskModel;
  draft: ModelDraft;
  /** None where it is only to be read. */
  onChange: ((draft: ModelDraft) => void) | undefined;
}

/** What the factors of a risk category weigh, and what the category does. */
export function CategoryCard({ category, model, draft, onChange }: Props) {
  const label = riskCategories[category];
  const importance = draft.riskCategories[category] ?? "ignored";
  const factors = model.factors.filter((each) => each.riskCategory === category && each.scorable);
  return (
    <DetailCard title={label}>
      {onChange
        ? (
          <ChoiceField
            id={`category-${category}`}
            label={words.category}
            value={importance}
            options={OPTIONS}
            onChange={(chosen) => onChange(withCategory(draft, category, chosen))}
          />
        )
        : <p>{words.category}: {words.importances[importance]}</p>}
      <div className="gnomon-scroll" tabIndex={0} role="region" aria-label={label}>
        <table className="gnomon-list" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{words.factor}</th>
              <th scope="col">{words.importance}</th>
              <th scope="col" className="gnomon-number">
                {words.share}
                <HelpMark text={words.shareHelp} />
              </th>
              <th scope="col">
                {words.notApplicableShort}
                <HelpMark text={words.notApplicable} />
              </th>
            </tr>
          </thead>
          <tbody>
            {factors.map((factor) => (
              <FactorRow
                key={factor.id}
                factor={factor}
                draft={draft.factors[factor.id]}
                onChange={onChange &&
                  ((change) => onChange(withFactor(draft, factor.id, change)))}
              />
            ))}
          </tbody>
        </table>
      </div>
    </DetailCard>
  );
}

interface RowProps {
  factor: RiskFactorWeight;
  draft: FactorDraft | undefined;
  onChange: ((change: Partial<FactorDraft>) => void) | undefined;
}

function FactorRow({ factor, draft, onChange }: RowProps) {
  const { importance = factor.importance, notApplicableCounts = false } = draft ?? {};
  return (
    <tr>
      <th scope="row" title={factor.name}>{factor.name}</th>
      <td>
        {onChange
          ? (
            <ChoiceSelect
              label={words.importanceOf(factor.name)}
              value={importance}
              options={OPTIONS}
              onChange={(chosen) => onChange({ importance: chosen })}
            />
          )
          : words.importances[importance]}
      </td>
      <td className="gnomon-number">{percent(factor.share, 1)}</td>
      <td>
        {factor.notApplicable && (
          <Checkbox
            id={`not-applicable-${factor.id}`}
            aria-label={`${factor.name}: ${words.notApplicable}`}
            isChecked={notApplicableCounts}
            isDisabled={!onChange}
            onChange={(_, isChecked) => onChange?.({ notApplicableCounts: isChecked })}
          />
        )}
      </td>
    </tr>
  );
}
