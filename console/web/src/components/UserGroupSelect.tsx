import { useUserGroupChoices } from "../queries/userGroups.ts";
import { texts } from "../texts/texts.ts";
import { FacetSelect } from "./FacetSelect.tsx";
import { LookupProblem } from "./LookupProblem.tsx";

interface Props {
  /** Ids of user groups. */
  selected: readonly string[];
  onChange: (selected: string[]) => void;
}

/** A condition: what people use who belong to any of the user groups that are ticked. */
export function UserGroupSelect({ selected, onChange }: Props) {
  const { data: groups = [] } = useUserGroupChoices();
  return (
    <FacetSelect
      label={texts.actors.userGroup}
      options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      selected={selected}
      onChange={onChange}
    />
  );
}

/** Says that there are no user groups to tick because they did not come; nothing while all is well. */
export function UserGroupProblem() {
  return <LookupProblem what={texts.lookups.userGroups} of={useUserGroupChoices()} />;
}
