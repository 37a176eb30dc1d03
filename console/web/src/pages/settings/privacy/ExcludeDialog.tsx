import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { useExclude } from "../../../queries/privacy.ts";
import { exclusionTexts as words, privacyTexts } from "../../../texts/privacy.ts";
import { type ExclusionDraft, KINDS, orderOf } from "./exclusionForm.ts";
import { ExcludedField } from "./ExcludedField.tsx";

const KIND = "exclusion-kind";
const OPTIONS = KINDS.map((value) => ({ value, label: words.kinds[value] }));

/** Excludes a user, an address or a device, with a reason. */
export function ExcludeDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<ExclusionDraft>({ kind: "user", value: "", reason: "" });
  const exclude = useExclude();
  const notify = useNotice();
  const order = orderOf(draft);
  const send = () =>
    order && exclude.mutate(order, {
      onSuccess: () => {
        notify(words.added);
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.addTitle}
      description={words.addBody}
      submit={words.addSubmit}
      isDanger
      isReady={order !== undefined}
      sending={exclude}
      focus={KIND}
      onSubmit={send}
      onClose={onClose}
    >
      <ChoiceField
        id={KIND}
        label={words.kind}
        value={draft.kind}
        options={OPTIONS}
        onChange={(kind) => setDraft({ ...draft, kind, value: "" })}
      />
      <ExcludedField
        key={draft.kind}
        kind={draft.kind}
        value={draft.value}
        onChange={(value) => setDraft({ ...draft, value })}
      />
      <TextField
        id="exclusion-reason"
        label={privacyTexts.reason}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        help={privacyTexts.reasonAudit}
        isRequired
      />
    </FormDialog>
  );
}
