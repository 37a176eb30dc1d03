import { TextInput, ToolbarItem } from "@patternfly/react-core";
import { useAhead } from "../../url/useAhead.ts";

/** While a year is typed, it is one of the first centuries. */
const FIRST_DAY = "1970-01-01";

interface Props {
  label: string;
  value: string;
  onChange: (day: string) => void;
}

/** A condition: a day with which a range begins or ends. */
export function DayItem({ label, value, onChange }: Props) {
  const [typed, type] = useAhead(value, onChange, (day) => !day || day >= FIRST_DAY);
  return (
    <ToolbarItem>
      <label className="gnomon-day">
        <span>{label}</span>
        <TextInput
          type="date"
          aria-label={label}
          value={typed}
          onChange={(_, day) => type(day)}
        />
      </label>
    </ToolbarItem>
  );
}
