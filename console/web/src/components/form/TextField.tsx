import { TextArea, TextInput } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { FormField } from "./FormField.tsx";

interface Props {
  label: string;
  id: string;
  value: string;
  onChange: (value: string) => void;
  help?: ReactNode;
  error?: string | undefined;
  isRequired?: boolean;
  /** More than one for text of several lines. */
  rows?: number;
}

/** A field for text. */
export function TextField(
  { label, id, value, onChange, help, error, isRequired = false, rows = 1 }: Props,
) {
  const input = {
    id,
    value,
    isRequired,
    autoComplete: "off",
    validated: error ? "error" : "default",
    onChange: (_: unknown, text: string) => onChange(text),
  } as const;
  return (
    <FormField label={label} id={id} help={help} error={error} isRequired={isRequired}>
      {rows > 1 ? <TextArea {...input} rows={rows} /> : <TextInput {...input} />}
    </FormField>
  );
}
