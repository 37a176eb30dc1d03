import { Checkbox } from "@patternfly/react-core";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { useCategories } from "../../../queries/settings.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { texts } from "../../../texts/texts.ts";
import { type CustomAppForm, isScoreWhole, UNCLASSIFIED } from "./customApp.ts";

const { customApps: words } = catalogWorkTexts;

/** The first of the fields. */
export const CUSTOM_APP_NAME = "custom-name";

interface Props {
  form: CustomAppForm;
  /** Whether the app is there already. */
  isThere?: boolean;
  onChange: (values: Partial<CustomAppForm>) => void;
}

/** What an app of the organisation's own is. */
export function CustomAppFields({ form, isThere = false, onChange }: Props) {
  const categories = useCategories();
  return (
    <>
      <TextField
        id={CUSTOM_APP_NAME}
        label={words.name}
        value={form.name}
        help={words.nameHelp}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        id="custom-vendor"
        label={words.vendor}
        value={form.vendor}
        onChange={(vendor) => onChange({ vendor })}
      />
      <LookupProblem what={texts.lookups.categories} of={categories} />
      <ChoiceField
        id="custom-category"
        label={words.category}
        value={form.category}
        options={[
          { value: "", label: words.unclassified },
          ...(categories.data ?? []).filter(({ id }) => id !== UNCLASSIFIED)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(category) => onChange({ category })}
      />
      <TextField
        id="custom-domains"
        label={words.domains}
        rows={3}
        value={form.domains}
        help={words.oneALine}
        onChange={(domains) => onChange({ domains })}
      />
      <TextField
        id="custom-ranges"
        label={words.ipRanges}
        rows={2}
        value={form.ipRanges}
        help={words.rangesHelp}
        onChange={(ipRanges) => onChange({ ipRanges })}
      />
      <Score form={form} isThere={isThere} onChange={onChange} />
      <Checkbox
        id="custom-take-over"
        label={words.takeOver}
        isChecked={form.takeOver}
        onChange={(_, takeOver) => onChange({ takeOver })}
      />
    </>
  );
}

function Score({ form, isThere, onChange }: Props) {
  return (
    <>
      <TextField
        id="custom-score"
        label={words.score}
        value={form.score}
        help={isThere ? words.scoreKept : words.scoreHelp}
        error={isScoreWhole(form) ? undefined : words.badScore}
        onChange={(score) => onChange({ score })}
      />
      <TextField
        id="custom-reason"
        label={words.reason}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
