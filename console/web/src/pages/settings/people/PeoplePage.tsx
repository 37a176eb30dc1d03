import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { AdminsOnly } from "../../../components/AdminsOnly.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayRead } from "../../../shell/session.ts";
import { peopleTexts } from "../../../texts/people.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { DirectoryPart } from "./DirectoryPart.tsx";
import { NO_FILTER, PEOPLE_FIELDS, type View, VIEWS } from "./peopleSearch.ts";
import { PersonDrawer } from "./PersonDrawer.tsx";
import { UnresolvedPart } from "./UnresolvedPart.tsx";
import { UserGroupsPart } from "./UserGroupsPart.tsx";

/** The directory of people, names that belong to none of them, and user groups. */
export default function PeoplePage() {
  const mayRead = useMayRead();
  return mayRead ? <Directory /> : (
    <AdminsOnly
      page={peopleTexts.title}
      title={peopleTexts.refusedTitle}
      body={peopleTexts.refusedBody}
    />
  );
}

function Directory() {
  const [state, change] = useSearch(PEOPLE_FIELDS);
  const [dialog, setDialog] = useState<ReactNode>();
  const zone = useTimeZone();
  const close = () => change({ person: "" });
  const part = { state, onChange: change, onDialog: setDialog };
  const parts = {
    people: <DirectoryPart {...part} />,
    unresolved: <UnresolvedPart {...part} zone={zone} />,
    groups: <UserGroupsPart {...part} />,
  };
  return (
    <ListPage
      title={peopleTexts.title}
      drawer={state.person && (
        <PersonDrawer key={state.person} id={state.person} onDialog={setDialog} onClose={close} />
      )}
      dialog={dialog}
    >
      <Tabs
        aria-label={peopleTexts.parts}
        activeKey={state.view}
        mountOnEnter
        unmountOnExit
        onSelect={(_, view) => change({ ...NO_FILTER, view: view as View, person: "" })}
      >
        {VIEWS.map((view) => (
          <Tab
            key={view}
            eventKey={view}
            title={<TabTitleText>{peopleTexts.views[view]}</TabTitleText>}
          >
            {parts[view]}
          </Tab>
        ))}
      </Tabs>
    </ListPage>
  );
}
