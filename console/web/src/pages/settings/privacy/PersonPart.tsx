import { type ReactNode, useState } from "react";
import { Title } from "@patternfly/react-core";
import { useIsPrivacyOfficer } from "../../../shell/session.ts";
import { personTexts as words } from "../../../texts/privacy.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { ErasuresList } from "./ErasuresList.tsx";
import { PersonChoice } from "./PersonChoice.tsx";
import { PersonOrders } from "./PersonOrders.tsx";
import type { PrivacyState } from "./privacySearch.ts";

interface Props {
  state: PrivacyState;
  zone: string;
  onChange: ChangeSearch<PrivacyState>;
}

/** What is kept of a person: to take along, or to erase; and how erasures go. */
export function PersonPart({ state: { person, cursor }, zone, onChange }: Props) {
  const isPrivacyOfficer = useIsPrivacyOfficer();
  const [dialog, setDialog] = useState<ReactNode>();
  const choose = (id: string) => onChange({ person: id });
  return (
    <div className="gnomon-stack">
      {isPrivacyOfficer && (
        <>
          <Title headingLevel="h2" size="lg">{words.title}</Title>
          <p className="gnomon-hint">{words.about}</p>
          {person
            ? <PersonOrders key={person} id={person} onChoose={choose} onDialog={setDialog} />
            : <PersonChoice onChoose={choose} />}
        </>
      )}
      {!isPrivacyOfficer && <p className="gnomon-hint">{words.adminAbout}</p>}
      <ErasuresList cursor={cursor} zone={zone} />
      {dialog}
    </div>
  );
}
