import type { ReactNode } from "react";
import { ChoiceSelect } from "./ChoiceSelect.tsx";
import { FormField } from "./FormField.tsx";

interface Props<T extends string> {
  label: string;
  id: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  help?: ReactNode;
}

/** A field for one of some values. */
export function ChoiceField<T extends string>({ help, ...choice }: Props<T>) {
  return (
    <FormField label={choice.label} id={choice.id} help={help}>
      <ChoiceSelect {...choice} />
    </FormField>
  );
}
