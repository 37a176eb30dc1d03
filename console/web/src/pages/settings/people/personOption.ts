import type { PickOption } from "../../../components/form/PickField.tsx";
import type { Person } from "../../../queries/people.ts";

/** A person to choose, distinguished from others of the same name. */
export function personOption({ id, displayName, mail, userName, department }: Person): PickOption {
  const more = mail ?? userName ?? department;
  return { value: id, label: more ? `${displayName} (${more})` : displayName };
}
