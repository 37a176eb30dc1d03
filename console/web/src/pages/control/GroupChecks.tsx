import {
  Checkbox,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
} from "@patternfly/react-core";
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
  const toggle = (group: string) =>
    onChange(
      groups.includes(group) ? groups.filter((each) => each !== group) : [...groups, group],
    );
  return (
    <FormGroup label={controlTexts.scope.groups} role="group" fieldId={id} isStack>
      {known.map((group) => (
        <Checkbox
          key={group.id}
          id={`${id}-${group.id}`}
          label={<bdi>{group.name}</bdi>}
          isChecked={groups.includes(group.id)}
          onChange={() => toggle(group.id)}
        />
      ))}
      {error && (
        <FormHelperText>
          <HelperText isLiveRegion>
            <HelperTextItem variant="error">{error}</HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}
