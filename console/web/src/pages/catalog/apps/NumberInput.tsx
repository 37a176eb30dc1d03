import { TextInput, ToolbarItem } from "@patternfly/react-core";
import { useAhead } from "../../../url/useAhead.ts";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A bound of a score. */
export function NumberInput({ label, value, onChange }: Props) {
  const [typed, type] = useAhead(value, onChange);
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
        value={typed}
        onChange={(_, text) => type(text)}
      />
    </ToolbarItem>
  );
}
