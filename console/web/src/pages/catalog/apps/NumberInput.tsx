import { TextInput, ToolbarItem } from "@patternfly/react-core";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A bound of a score. */
export function NumberInput({ label, value, onChange }: Props) {
  return (
    <ToolbarItem>
      <TextInput
        type="number"
        min={0}
        max={10}
        step={0.1}
        className="gnomon-bound"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(_, text) => onChange(text)}
      />
    </ToolbarItem>
  );
}
