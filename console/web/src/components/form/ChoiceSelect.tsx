import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { valueOf, withChosen } from "./options.ts";

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  id?: string;
}

/** One of some values. */
export function ChoiceSelect<T extends string>({ label, value, options, onChange, id }: Props<T>) {
  return (
    <FormSelect
      id={id}
      aria-label={label}
      value={value}
      onChange={(_, chosen) => onChange(chosen as T)}
    >
      {withChosen(options, { value, label: value }, valueOf).map((each) => (
        <FormSelectOption key={each.value} value={each.value} label={each.label} />
      ))}
    </FormSelect>
  );
}
