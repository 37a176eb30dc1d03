import { Button } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { FactList } from "../../../components/FactList.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { usePerson } from "../../../queries/people.ts";
import { useMayRead } from "../../../shell/session.ts";
import { personTexts as words } from "../../../texts/privacy.ts";
import { personOption } from "../people/personOption.ts";
import { EraseDialog } from "./EraseDialog.tsx";
import { ExportForm } from "./ExportForm.tsx";

interface Props {
  id: string;
  onChoose: (id: string) => void;
  onDialog: (dialog: ReactNode) => void;
}

/** What may be done about a person: to take along what is kept, and to erase it. */
export function PersonOrders({ id, onChoose, onDialog }: Props) {
  const mayRead = useMayRead();
  const person = usePerson(id, mayRead);
  const isKnown = person.data !== undefined || !mayRead;
  const erase = () =>
    onDialog(
      <EraseDialog
        id={id}
        name={person.data?.displayName ?? id}
        onDone={() => onChoose("")}
        onClose={() => onDialog(undefined)}
      />,
    );
  return (
    <div className="gnomon-stack gnomon-form">
      {!isKnown && (person.error
        ? <ProblemMessage error={person.error} onRetry={person.refetch} />
        : <LoadingMessage />)}
      <div className="gnomon-picker">
        <FactList
          facts={[
            person.data ? [words.person, personOption(person.data).label] : [words.id, id],
          ]}
        />
        <Button variant="link" isInline onClick={() => onChoose("")}>{words.clear}</Button>
      </div>
      {isKnown && (
        <>
          <ExportForm id={id} />
          <section aria-label={words.eraseTitle}>
            <p className="gnomon-section">{words.eraseTitle}</p>
            <p className="gnomon-hint">{words.eraseBody}</p>
            <Button variant="secondary" isDanger onClick={erase}>{words.erase}</Button>
          </section>
        </>
      )}
    </div>
  );
}
