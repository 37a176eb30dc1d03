import { csvTime } from "../../../csv/csv.ts";
import type { ListFile } from "../../../csv/listFile.ts";
import {
  type PeopleFilter,
  type Person,
  readAliases,
  readPeople,
  readUnresolvedNames,
  type UnresolvedName,
} from "../../../queries/people.ts";
import type { Days } from "../../../queries/reports.ts";
import { readUserGroups, type UserGroup } from "../../../queries/userGroups.ts";

/** People as a file. */
export function peopleFile(filter: PeopleFilter): ListFile<Person> {
  return {
    name: "people",
    columns: {
      id: ({ id }) => id,
      displayName: ({ displayName }) => displayName,
      mail: ({ mail }) => mail,
      department: ({ department }) => department,
      groups: ({ groups }) => groups,
      aliases: ({ aliases }) => aliases,
      userName: ({ userName }) => userName,
      externalId: ({ externalId }) => externalId,
      active: ({ active }) => active,
    },
    read: readPeople(filter),
  };
}

/** The names under which a person is seen as a file. */
export function aliasesFile({ id, displayName }: Person): ListFile<string> {
  return {
    name: "aliases",
    columns: { person: () => id, displayName: () => displayName, name: (name) => name },
    read: readAliases(id),
  };
}

/** The names that belong to no person as a file. */
export function unresolvedFile(days: Days): ListFile<UnresolvedName> {
  return {
    name: "unresolved-names",
    columns: {
      name: ({ name }) => name,
      transactions: ({ transactions }) => transactions,
      trafficBytes: ({ trafficBytes }) => trafficBytes,
      uploadedBytes: ({ uploadedBytes }) => uploadedBytes,
      downloadedBytes: ({ downloadedBytes }) => downloadedBytes,
      firstSeenAt: ({ firstSeenAt }, zone) => csvTime(firstSeenAt, zone),
      lastSeenAt: ({ lastSeenAt }, zone) => csvTime(lastSeenAt, zone),
    },
    read: readUnresolvedNames(days),
  };
}

/** The user groups as a file. */
export const USER_GROUPS_FILE: ListFile<UserGroup> = {
  name: "user-groups",
  columns: {
    id: ({ id }) => id,
    name: ({ name }) => name,
    people: ({ people }) => people,
    externalId: ({ externalId }) => externalId,
  },
  read: readUserGroups,
};
