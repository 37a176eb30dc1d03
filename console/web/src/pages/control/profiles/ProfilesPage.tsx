import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import {
  type ScopedProfile,
  useDeleteProfile,
  useScopedProfiles,
} from "../../../queries/profiles.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { controlTexts } from "../../../texts/control.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { RemoveDialog } from "../RemoveDialog.tsx";
import { AddProfileDialog, EditProfileDialog } from "./ProfileDialog.tsx";
import { PROFILES_FILE } from "./profilesFile.ts";
import { PROFILES_FIELDS } from "./profilesSearch.ts";
import { ProfilesTable } from "./ProfilesTable.tsx";

const { profiles: words, removing } = controlTexts;
const idOf = ({ id }: ScopedProfile) => id;

/** The dialog that is open. */
type Opened = { what: "add" } | { what: "edit" | "remove"; profile: ScopedProfile };

/** On which devices tags may take effect. */
export default function ProfilesPage() {
  const [state] = useSearch(PROFILES_FIELDS);
  const [opened, setOpened] = useState<Opened>();
  const isAdmin = useIsAdmin();
  const profiles = useScopedProfiles(state.cursor ? { cursor: state.cursor } : {});
  const total = profiles.data?.total;

  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={PROFILES_FILE} />}
      picker={isAdmin && <Button onClick={() => setOpened({ what: "add" })}>{words.add}</Button>}
      dialog={opened && <OpenedDialog opened={opened} onClose={() => setOpened(undefined)} />}
    >
      <ListBody
        query={profiles}
        question={state.cursor}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: isAdmin ? words.emptyBody : words.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <ProfilesTable
            items={items}
            isStale={isStale}
            onEdit={(profile) => setOpened({ what: "edit", profile })}
            onRemove={(profile) => setOpened({ what: "remove", profile })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={profiles.data?.nextCursor}
        shown={total === undefined ? "" : words.total(count(total))}
      />
    </ListPage>
  );
}

function OpenedDialog({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const remove = useDeleteProfile();
  switch (opened.what) {
    case "add":
      return <AddProfileDialog onClose={onClose} />;
    case "edit":
      return <EditProfileDialog id={opened.profile.id} onClose={onClose} />;
    case "remove":
      return (
        <RemoveDialog
          name={opened.profile.name}
          description={removing.profile}
          remove={remove}
          id={opened.profile.id}
          onClose={onClose}
        />
      );
  }
}
