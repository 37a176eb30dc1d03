import { useState } from "react";
import { texts } from "../../texts/texts.ts";
import { isConfirmed } from "./deletion.ts";
import { FormDialog } from "./FormDialog.tsx";
import { TextField } from "./TextField.tsx";

const { deletion } = texts;
const NAME = "deletion-name";

interface Props {
  /** Of what is deleted, which has to be typed. */
  name: string;
  title: string;
  description: string;
  submit: string;
  needsReason: boolean;
  /** The sending, as it goes. */
  sending: { isPending: boolean; error: unknown };
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Deletes something with all that belongs to it, once its name is typed. */
export function DeletionDialog({ name, needsReason, onSubmit, ...dialog }: Props) {
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  return (
    <FormDialog
      {...dialog}
      isDanger
      isReady={isConfirmed({ name, needsReason }, { typed, reason })}
      focus={NAME}
      onSubmit={() => onSubmit(reason.trim())}
    >
      <TextField
        label={deletion.confirm(name)}
        id={NAME}
        value={typed}
        onChange={setTyped}
      />
      {needsReason && (
        <TextField
          label={deletion.reason}
          id="deletion-reason"
          value={reason}
          onChange={setReason}
          help={deletion.reasonHelp}
          isRequired
        />
      )}
    </FormDialog>
  );
}
