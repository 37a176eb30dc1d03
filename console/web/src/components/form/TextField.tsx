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
  /** What the browser helps to fill in: text unless given. */
  type?: "text" | "date" | "datetime-local";
  /** Values that are suggested while one is typed. */
  suggestions?: readonly string[];
}

/** A field for text. */
export function TextField(
  {
    label,
    id,
    value,
    onChange,
    help,
    error,
    isRequired = false,
    rows = 1,
    type = "text",
    suggestions,
  }: Props,
) {
  const list = `${id}-suggestions`;
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
      {rows > 1
        ? <TextArea {...input} rows={rows} />
        : <TextInput {...input} type={type} list={suggestions && list} />}
      {suggestions && (
        <datalist id={list}>
          {suggestions.map((each) => <option key={each} value={each} />)}
        </datalist>
      )}
    </FormField>
  );
}
