import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { count } from "../../../format/format.ts";
import {
  type RiskModel,
  type RiskModelOrder,
  useChangeRiskModel,
} from "../../../queries/riskModel.ts";
import { catalogTexts as catalog } from "../../../texts/catalog.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { type ModelDraft, orderOf } from "./modelDraft.ts";

const { model: words } = catalogWorkTexts;
const REASON = "model-reason";

interface Props {
  /** The model that the change is made to. */
  seen: Versioned<RiskModel>;
  onSaved: () => void;
  onReload: () => void;
  onClose: () => void;
}

/** Asks why the model changes, and saves it. */
export function SaveDialog({ draft, changes, ...props }: Props & {
  draft: ModelDraft;
  changes: number;
}) {
  return (
    <ChangeDialog
      {...props}
      title={words.saveTitle(words.changes(count(changes)))}
      body={words.saveBody}
      submit={words.submit}
      modelOf={(reason) => orderOf(draft, props.seen.value, reason)}
    />
  );
}

/** Asks whether the model is to be as shipped. */
export function ResetDialog(props: Props) {
  return (
    <ChangeDialog
      {...props}
      isDanger
      title={words.resetTitle}
      body={words.resetBody}
      submit={words.submitReset}
      modelOf={(reason) => (reason.trim() ? { reason: reason.trim() } : {})}
    />
  );
}

interface ChangeProps extends Props {
  title: string;
  body: string;
  submit: string;
  isDanger?: boolean;
  modelOf: (reason: string) => RiskModelOrder;
}

function ChangeDialog({ seen, modelOf, body, onSaved, ...dialog }: ChangeProps) {
  const [reason, setReason] = useState("");
  const save = useChangeRiskModel();
  const notify = useNotice();
  return (
    <FormDialog
      {...dialog}
      description={body}
      sending={save}
      focus={REASON}
      onSubmit={() =>
        save.mutate({ etag: seen.etag, model: modelOf(reason) }, {
          onSuccess: ({ rescored = 0 }) => {
            notify(words.saved(count(rescored)));
            onSaved();
          },
        })}
    >
      <TextField
        id={REASON}
        label={catalog.reason}
        value={reason}
        help={catalog.reasonHelp}
        onChange={setReason}
      />
    </FormDialog>
  );
}
