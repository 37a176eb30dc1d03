import { CheckField } from "../../components/form/CheckField.tsx";
import { LookupProblem } from "../../components/LookupProblem.tsx";
import { useGroupChoices } from "../../queries/deviceGroups.ts";
import { controlTexts } from "../../texts/control.ts";
import { groupOptions } from "./scope.ts";

interface Props {
  id: string;
  groups: readonly string[];
  error?: string | undefined;
  onChange: (groups: string[]) => void;
}

/** Which device groups something is for, or not for. */
export function GroupChecks({ id, groups, error, onChange }: Props) {
  const known = useGroupChoices();
  return (
    <>
      <LookupProblem what={controlTexts.scope.groups} of={known} />
      <CheckField
        id={id}
        label={controlTexts.scope.groups}
        value={groups}
        options={groupOptions(known.data, groups)}
        error={error}
        onChange={onChange}
      />
    </>
  );
}
