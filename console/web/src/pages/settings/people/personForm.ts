import { lines } from "../../../format/lines.ts";
import type { NewPerson, Person, PersonChange } from "../../../queries/people.ts";

const MAX_NAME = 200;
const MAX_MAIL = 320;

/** What is filled in about a person; groups and names stand one in a line. */
export interface PersonDraft {
  displayName: string;
  mail: string;
  department: string;
  active: boolean;
  groups: string;
  aliases: string;
}

/** What is known of a person, to change it; of a new one nothing. */
export function draftOf(person: Person | undefined): PersonDraft {
  return {
    displayName: person?.displayName ?? "",
    mail: person?.mail ?? "",
    department: person?.department ?? "",
    active: person?.active ?? true,
    groups: person?.groups.join("\n") ?? "",
    aliases: "",
  };
}

/** What is to hold of a person; nothing while that cannot be sent. */
export function changeOf(draft: PersonDraft): PersonChange | undefined {
  const displayName = draft.displayName.trim();
  const mail = draft.mail.trim();
  const department = draft.department.trim();
  const fits = displayName !== "" && displayName.length <= MAX_NAME &&
    mail.length <= MAX_MAIL && department.length <= MAX_NAME;
  return fits
    ? {
      displayName,
      ...(mail && { mail }),
      ...(department && { department }),
      active: draft.active,
      groups: lines(draft.groups),
    }
    : undefined;
}

/** A new person, with their names; nothing while that cannot be sent. */
export function newPersonOf(draft: PersonDraft): NewPerson | undefined {
  const change = changeOf(draft);
  return change && { ...change, aliases: lines(draft.aliases) };
}
