import { Label } from "@patternfly/react-core";
import type { Person } from "../../../queries/people.ts";
import { peopleTexts } from "../../../texts/people.ts";

/** Whether a person still belongs to the organisation. */
export function ActiveLabel({ person: { active } }: { person: Person }) {
  return (
    <Label isCompact variant="outline" color={active ? "green" : "grey"}>
      {peopleTexts.states[active ? "active" : "inactive"]}
    </Label>
  );
}
