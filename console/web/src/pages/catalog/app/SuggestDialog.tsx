import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import type { AppDetail } from "../../../queries/catalogApp.ts";
import { type SuggestionKind, useSuggest } from "../../../queries/suggestions.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";

const { suggesting: words } = catalogTexts;
const { kinds } = catalogWorkTexts.suggestions;
const KIND = "suggest-kind";
const KINDS = ["scoreUpdate", "improvement"] as const satisfies SuggestionKind[];

interface Props {
  app: AppDetail;
  onClose: () => void;
}

/** Asks what should change about an app, for a later decision. */
export function SuggestDialog({ app, onClose }: Props) {
  const [kind, setKind] = useState<typeof KINDS[number]>("improvement");
  const [text, setText] = useState("");
  const [mayContact, setMayContact] = useState(false);
  const suggest = useSuggest();
  const notify = useNotice();
  const send = () =>
    suggest.mutate({ kind, app: app.id, text: text.trim(), mayContact }, {
      onSuccess: () => {
        notify(words.done);
        onClose();
      },
    });
  return (
    <FormDialog
      title={words.title(app.name)}
      description={words.body}
      submit={words.submit}
      isReady={text.trim() !== ""}
      sending={suggest}
      focus={KIND}
      onSubmit={send}
      onClose={onClose}
    >
      <ChoiceField
        id={KIND}
        label={words.kind}
        value={kind}
        options={KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={setKind}
      />
      <TextField
        id="suggest-text"
        label={words.text}
        rows={4}
        value={text}
        onChange={setText}
        isRequired
      />
      <Checkbox
        id="suggest-contact"
        label={words.mayContact}
        isChecked={mayContact}
        onChange={(_, isChecked) => setMayContact(isChecked)}
      />
    </FormDialog>
  );
}
