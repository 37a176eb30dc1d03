import { useState } from "react";
import { ConditionLabels, shownWhere } from "../../../components/conditions/ConditionLabels.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import { type Device, useEnrolledDevices, useFeedRevision } from "../../../queries/devices.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { enrolledTexts as enrolled } from "../../../texts/enrolledDevices.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { EnrolledDrawer } from "./EnrolledDrawer.tsx";
import { ENROLLED_FIELDS, filterOf, NO_FILTER } from "./enrolledSearch.ts";
import { EnrolledTable } from "./EnrolledTable.tsx";
import { EnrolledToolbar } from "./EnrolledToolbar.tsx";
import { RevokeDialog } from "./RevokeDialog.tsx";

const idOf = ({ id }: Device) => id;

/** The devices that have enrolled, and what they enforce. */
export default function EnrolledDevicesPage() {
  const [state, change] = useSearch(ENROLLED_FIELDS);
  const [revoking, setRevoking] = useState<Device>();
  const filter = filterOf(state);
  const devices = useEnrolledDevices(filter, state.cursor ? { cursor: state.cursor } : {});
  const newest = useFeedRevision().data;
  const zone = useTimeZone();
  const isAdmin = useIsAdmin();
  const total = devices.data?.total;
  const isFiltered = Object.keys(filter).length > 0;

  return (
    <ListPage
      title={enrolled.title}
      drawer={state.device && (
        <EnrolledDrawer
          key={state.device}
          id={state.device}
          newest={newest}
          zone={zone}
          onRevoke={setRevoking}
          onClose={() => change({ device: "" })}
        />
      )}
      dialog={revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(undefined)} />}
    >
      <EnrolledToolbar state={state} onChange={change} />
      <ConditionLabels
        conditions={shownWhere(
          filter.behindRevision !== undefined,
          enrolled.behindRevision(count(filter.behindRevision)),
          { behindRevision: "" },
        )}
        onChange={(without) => change({ ...without, cursor: "" })}
      />
      <ListBody
        query={devices}
        question={[filter, state.cursor]}
        idOf={idOf}
        onNew="append"
        empty={{
          title: enrolled.emptyTitle,
          body: isAdmin ? enrolled.emptyBody : enrolled.emptyBodyReader,
          filtered: enrolled.emptyFiltered,
        }}
        onClear={isFiltered ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <EnrolledTable
            items={items}
            isStale={isStale}
            open={state.device}
            newest={newest}
            zone={zone}
            onOpen={(device) => change({ device })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={devices.data?.nextCursor}
        shown={total === undefined ? "" : enrolled.total(count(total))}
      />
    </ListPage>
  );
}
