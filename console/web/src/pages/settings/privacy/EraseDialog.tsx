import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { useErasePerson } from "../../../queries/privacy.ts";
import { personTexts as words, privacyTexts } from "../../../texts/privacy.ts";
import { isConfirmed } from "./erasure.ts";

const NAME = "erase-name";

interface Props {
  id: string;
  /** What is typed to confirm: their name, or their id where it may not be read. */
  name: string;
  onDone: () => void;
  onClose: () => void;
}

/** Erases a person, once their name is typed. */
export function EraseDialog({ id, name, onDone, onClose }: Props) {
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const erase = useErasePerson();
  const notify = useNotice();
  const send = () =>
    erase.mutate({ person: id, reason: reason.trim() }, {
      onSuccess: () => {
        notify(words.erased);
        onDone();
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.dialogTitle(name)}
      description={words.dialogBody}
      submit={words.submit}
      isDanger
      isReady={isConfirmed(name, { typed, reason })}
      sending={erase}
      focus={NAME}
      onSubmit={send}
      onClose={onClose}
    >
      <Consequences label={words.goes} items={words.goesItems} />
      <Consequences label={words.stays} items={words.staysItems} />
      <p>{words.later}</p>
      <TextField
        id={NAME}
        label={words.confirm(name)}
        value={typed}
        onChange={setTyped}
        isRequired
      />
      <TextField
        id="erase-reason"
        label={privacyTexts.reason}
        value={reason}
        onChange={setReason}
        help={privacyTexts.reasonNobody}
        isRequired
      />
    </FormDialog>
  );
}

function Consequences({ label, items }: { label: string; items: readonly string[] }) {
  return (
    <div>
      <p className="gnomon-section">{label}</p>
      <ul className="gnomon-consequences" aria-label={label}>
        {items.map((each) => <li key={each}>{each}</li>)}
      </ul>
    </div>
  );
}
