import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { AdminsOnly } from "../../../components/AdminsOnly.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin, useIsPrivacyOfficer, useMayRead } from "../../../shell/session.ts";
import { privacyTexts } from "../../../texts/privacy.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { ExclusionsPart } from "./ExclusionsPart.tsx";
import { PersonPart } from "./PersonPart.tsx";
import { PRIVACY_FIELDS, type View, viewsOf } from "./privacySearch.ts";
import { PseudonymsPart } from "./PseudonymsPart.tsx";

/** Whose traffic is not counted, what is kept of a person, and who is behind a pseudonym. */
export default function PrivacyPage() {
  const [state, change] = useSearch(PRIVACY_FIELDS);
  const isPrivacyOfficer = useIsPrivacyOfficer();
  const isAdmin = useIsAdmin();
  const mayRead = useMayRead();
  const zone = useTimeZone(mayRead);
  if (!isAdmin && !isPrivacyOfficer) {
    return (
      <AdminsOnly
        page={privacyTexts.title}
        title={privacyTexts.refusedTitle}
        body={privacyTexts.refusedBody}
      />
    );
  }
  const views = viewsOf(isPrivacyOfficer);
  const parts = {
    exclusions: <ExclusionsPart cursor={state.cursor} zone={zone} />,
    person: <PersonPart state={state} zone={zone} onChange={change} />,
    pseudonyms: <PseudonymsPart />,
  };
  return (
    <ListPage title={privacyTexts.title}>
      <Tabs
        aria-label={privacyTexts.parts}
        activeKey={views.find((view) => view === state.view) ?? "exclusions"}
        mountOnEnter
        unmountOnExit
        onSelect={(_, view) => change({ view: view as View, cursor: "", person: "" })}
      >
        {views.map((view) => (
          <Tab
            key={view}
            eventKey={view}
            title={<TabTitleText>{privacyTexts.views[view]}</TabTitleText>}
          >
            {parts[view]}
          </Tab>
        ))}
      </Tabs>
    </ListPage>
  );
}
