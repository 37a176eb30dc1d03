import { CursorPager } from "../../../components/CursorPager.tsx";
import { NumberCell, OpenCell } from "../../../components/list/cells.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { type Column, ListTable } from "../../../components/list/ListTable.tsx";
import { Tbody, Td, Tr } from "../../../components/list/Table.tsx";
import { count } from "../../../format/format.ts";
import { type UserGroup, useUserGroups } from "../../../queries/userGroups.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { peopleTexts, userGroupTexts as words } from "../../../texts/people.ts";
import type { PartProps } from "./partProps.ts";
import { USER_GROUPS_FILE } from "./peopleFiles.ts";
import { placeOf } from "./peopleSearch.ts";

const idOf = ({ id }: UserGroup) => id;

const COLUMNS: Column[] = [
  { label: peopleTexts.group, className: "gnomon-name" },
  { label: words.people, className: "gnomon-number" },
  { label: peopleTexts.source },
];

/** The user groups; each leads to its people. */
export function UserGroupsPart({ state, onChange }: PartProps) {
  const groups = useUserGroups(placeOf(state));
  const isAdmin = useIsAdmin();
  const total = groups.data?.total;
  return (
    <>
      <div className="gnomon-title">
        <p className="gnomon-hint">{words.about}</p>
        <ListDownload file={USER_GROUPS_FILE} />
      </div>
      <ListBody
        query={groups}
        question={state.cursor}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: isAdmin ? words.emptyBody : words.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <ListTable label={peopleTexts.groups} columns={COLUMNS} isStale={isStale}>
            <Tbody>
              {items.map(({ id, name, people, externalId }) => (
                <Tr key={id}>
                  <OpenCell
                    label={peopleTexts.group}
                    name={name}
                    title={words.show(name)}
                    onOpen={() => onChange({ view: "people", q: "", group: name, cursor: "" })}
                  />
                  <NumberCell label={words.people} value={count(people)} />
                  <Td dataLabel={peopleTexts.source} modifier="nowrap">
                    {externalId === undefined ? peopleTexts.byHand : peopleTexts.fromProvider}
                  </Td>
                </Tr>
              ))}
            </Tbody>
          </ListTable>
        )}
      </ListBody>
      <CursorPager
        nextCursor={groups.data?.nextCursor}
        shown={total ? words.total(count(total)) : ""}
      />
    </>
  );
}
