import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { type Exclusion, useInclude } from "../../../queries/privacy.ts";
import { exclusionTexts as words, privacyTexts } from "../../../texts/privacy.ts";
import { isReason } from "./exclusionForm.ts";

const REASON = "include-reason";

interface Props {
  exclusion: Exclusion;
  /** What it is about. */
  name: string;
  onClose: () => void;
}

/** Takes an exclusion back, with a reason. */
export function IncludeDialog({ exclusion, name, onClose }: Props) {
  const [reason, setReason] = useState("");
  const include = useInclude();
  const notify = useNotice();
  return (
    <FormDialog
      title={words.removeTitle(name)}
      description={words.removeBody}
      submit={words.removeSubmit}
      isReady={isReason(reason)}
      sending={include}
      focus={REASON}
      onSubmit={() =>
        include.mutate({ id: exclusion.id, reason: reason.trim() }, {
          onSuccess: () => {
            notify(words.removed(name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <TextField
        id={REASON}
        label={privacyTexts.reason}
        value={reason}
        onChange={setReason}
        help={privacyTexts.reasonAudit}
        isRequired
      />
    </FormDialog>
  );
}
