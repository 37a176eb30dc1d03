import { TextInput, ToolbarItem } from "@patternfly/react-core";

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** A condition: a day with which a range begins or ends. */
export function DayItem({ label, value, onChange }: Props) {
  return (
    <ToolbarItem>
      <label className="gnomon-day">
        <span>{label}</span>
        <TextInput
          type="date"
          aria-label={label}
          value={value}
          onChange={(_, day) => onChange(day)}
        />
      </label>
    </ToolbarItem>
  );
}
