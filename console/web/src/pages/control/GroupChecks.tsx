import { CheckField } from "../../components/form/CheckField.tsx";
import { useGroupChoices } from "../../queries/deviceGroups.ts";
import { controlTexts } from "../../texts/control.ts";

interface Props {
  id: string;
  groups: readonly string[];
  error?: string | undefined;
  onChange: (groups: string[]) => void;
}

/** Which device groups something is for, or not for. */
export function GroupChecks({ id, groups, error, onChange }: Props) {
  const { data: known = [] } = useGroupChoices();
  return (
    <CheckField
      id={id}
      label={controlTexts.scope.groups}
      value={groups}
      options={known}
      error={error}
      onChange={onChange}
    />
  );
}
