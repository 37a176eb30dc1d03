import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { type DeviceGroup, useDeviceGroups } from "../../../queries/deviceGroups.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { deviceGroupsTexts as deviceGroups } from "../../../texts/enrolledDevices.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DeleteGroupDialog } from "./DeleteGroupDialog.tsx";
import { GroupDialog } from "./GroupDialog.tsx";
import { lastRankOf } from "./groupRule.ts";
import { GROUPS_FILE } from "./groupsFile.ts";
import { GROUPS_FIELDS } from "./groupsSearch.ts";
import { GroupsTable } from "./GroupsTable.tsx";

const idOf = ({ id }: DeviceGroup) => id;

type Open = { kind: "add" } | { kind: "change" | "remove"; group: DeviceGroup };

/** The device groups in the order in which devices are asked for them. */
export default function DeviceGroupsPage() {
  const [{ cursor }] = useSearch(GROUPS_FIELDS);
  const [open, setOpen] = useState<Open>();
  const groups = useDeviceGroups(cursor ? { cursor } : {});
  const isAdmin = useIsAdmin();
  const close = () => setOpen(undefined);
  const items = groups.data?.items ?? [];

  return (
    <ListPage
      title={deviceGroups.title}
      download={<ListDownload file={GROUPS_FILE} />}
      picker={isAdmin && (
        <Button onClick={() => setOpen({ kind: "add" })}>{deviceGroups.add}</Button>
      )}
      dialog={open && (open.kind === "remove"
        ? <DeleteGroupDialog group={open.group} onClose={close} />
        : (
          <GroupDialog
            group={open.kind === "change" ? open.group : undefined}
            lastRank={lastRankOf(items)}
            onClose={close}
          />
        ))}
    >
      <p className="gnomon-hint">{deviceGroups.about}</p>
      <ListBody
        query={groups}
        question={[cursor, items.map(({ id }) => id)]}
        idOf={idOf}
        onNew="append"
        empty={{
          title: deviceGroups.emptyTitle,
          body: isAdmin ? deviceGroups.emptyBody : deviceGroups.emptyBodyReader,
        }}
      >
        {(rows, isStale) => (
          <GroupsTable
            items={rows}
            isStale={isStale}
            actions={isAdmin
              ? {
                onChange: (group) => setOpen({ kind: "change", group }),
                onRemove: (group) => setOpen({ kind: "remove", group }),
              }
              : undefined}
          />
        )}
      </ListBody>
      <CursorPager nextCursor={groups.data?.nextCursor} shown="" />
    </ListPage>
  );
}
