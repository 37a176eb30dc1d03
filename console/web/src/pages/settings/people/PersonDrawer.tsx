import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import { FactList } from "../../../components/FactList.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Person, usePerson } from "../../../queries/people.ts";
import { useIsAdmin, useIsPrivacyOfficer } from "../../../shell/session.ts";
import { peopleTexts } from "../../../texts/people.ts";
import { texts } from "../../../texts/texts.ts";
import { ActiveLabel } from "./ActiveLabel.tsx";
import { AliasList } from "./AliasList.tsx";
import { DeletePersonDialog } from "./DeletePersonDialog.tsx";
import { PersonDialog } from "./PersonDialog.tsx";

interface Props {
  id: string;
  onDialog: (dialog: ReactNode) => void;
  onClose: () => void;
}

/** What is known of a person, the names under which they are seen, and what may be done. */
export function PersonDrawer({ id, onDialog, onClose }: Props) {
  const { data, error, refetch } = usePerson(id);
  return (
    <DetailDrawer title={data?.displayName ?? peopleTexts.person} size="32rem" onClose={onClose}>
      {error && <ProblemMessage error={error} onRetry={refetch} />}
      {!data && !error && <LoadingMessage />}
      {data && (
        <>
          <FactList facts={factsOf(data)} />
          <Actions person={data} onDialog={onDialog} onDeleted={onClose} />
          <AliasList person={data} onDialog={onDialog} />
        </>
      )}
    </DetailDrawer>
  );
}

function factsOf(person: Person): [string, ReactNode][] {
  const { id, mail, department, groups, userName } = person;
  return [
    [peopleTexts.mail, mail ?? texts.nothing],
    [peopleTexts.department, department ?? texts.nothing],
    [peopleTexts.groups, groups.join(", ") || texts.common.none],
    [peopleTexts.state, <ActiveLabel key="state" person={person} />],
    [
      peopleTexts.source,
      userName === undefined ? peopleTexts.byHand : peopleTexts.fromProviderAs(userName),
    ],
    [peopleTexts.id, id],
  ];
}

interface ActionsProps extends Pick<Props, "onDialog"> {
  person: Person;
  onDeleted: () => void;
}

function Actions({ person, onDialog, onDeleted }: ActionsProps) {
  const isAdmin = useIsAdmin();
  const isPrivacyOfficer = useIsPrivacyOfficer();
  const { id, displayName } = person;
  const close = () => onDialog(undefined);
  return (
    <div className="gnomon-links">
      {isAdmin && (
        <>
          <Button
            variant="secondary"
            onClick={() => onDialog(<PersonDialog person={person} onClose={close} />)}
          >
            {peopleTexts.change}
          </Button>
          <Button
            variant="secondary"
            isDanger
            onClick={() =>
              onDialog(<DeletePersonDialog person={person} onDone={onDeleted} onClose={close} />)}
          >
            {peopleTexts.delete}
          </Button>
        </>
      )}
      <Link to={`/discover/users?${new URLSearchParams({ q: displayName })}`}>
        {peopleTexts.usage}
      </Link>
      {isPrivacyOfficer && (
        <Link to={`/settings/privacy?${new URLSearchParams({ view: "person", person: id })}`}>
          {peopleTexts.privacy}
        </Link>
      )}
    </div>
  );
}
