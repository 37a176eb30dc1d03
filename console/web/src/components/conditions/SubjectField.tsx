import { FormSelect, FormSelectOption, FormSelectOptionGroup } from "@patternfly/react-core";
import { conditionTexts } from "../../texts/conditions.ts";
import { FormField } from "../form/FormField.tsx";
import { groupsOf, type Subject } from "./condition.ts";

const { condition: words } = conditionTexts;

interface Props {
  id: string;
  /** The id of the subject; empty while none is chosen. */
  value: string;
  subjects: readonly Subject[];
  onChange: (id: string) => void;
}

/** A field for what a condition is about, which is found by typing the beginning of its name. */
export function SubjectField({ id, value, subjects, onChange }: Props) {
  return (
    <FormField label={words.subject} id={id}>
      <FormSelect
        id={id}
        aria-label={words.subject}
        value={value}
        onChange={(_, chosen) => onChange(chosen)}
      >
        <FormSelectOption value="" label={words.choose} />
        {groupsOf(subjects).map((group) => (
          <FormSelectOptionGroup key={group.name} label={group.name}>
            {group.subjects.map((subject) => (
              <FormSelectOption key={subject.id} value={subject.id} label={subject.name} />
            ))}
          </FormSelectOptionGroup>
        ))}
      </FormSelect>
    </FormField>
  );
}
