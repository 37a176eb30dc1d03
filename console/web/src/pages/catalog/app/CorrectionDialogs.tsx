import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import {
  type AppDetail,
  useCorrection,
  useRemoveCorrection,
  useSetCorrection,
} from "../../../queries/catalogApp.ts";
import { useCategories } from "../../../queries/settings.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import { type CorrectionForm, formOf, isAnything, orderOf } from "./correction.ts";

const { correcting: words } = catalogTexts;
const ADDED = "correct-added";

interface Props {
  app: AppDetail;
  onClose: () => void;
}

/** Asks what is wrong about an app, and corrects it. */
export function CorrectionDialog({ app, onClose }: Props) {
  const present = useCorrection(app.id);
  const [seen, setSeen] = useState(present.data);
  const [form, setForm] = useState(() => formOf(present.data?.value));
  const set = useSetCorrection(app.id);
  const notify = useNotice();
  const reload = async () => {
    const { data } = await present.refetch();
    set.reset();
    setSeen(data);
    setForm(formOf(data?.value));
  };
  return (
    <FormDialog
      title={words.title(app.name)}
      description={words.body}
      submit={words.submit}
      isReady={isAnything(form)}
      sending={set}
      focus={ADDED}
      onReload={reload}
      onSubmit={() =>
        set.mutate({ ...orderOf(form), etag: seen?.etag }, {
          onSuccess: () => {
            notify(words.done(app.name));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <Fields form={form} onChange={(values) => setForm({ ...form, ...values })} />
    </FormDialog>
  );
}

interface FieldsProps {
  form: CorrectionForm;
  onChange: (values: Partial<CorrectionForm>) => void;
}

const LISTS = ["added", "removed", "ipRanges"] as const;
const TEXTS = ["name", "vendor"] as const;

function Fields({ form, onChange }: FieldsProps) {
  const categories = useCategories();
  return (
    <>
      {LISTS.map((field) => (
        <TextField
          key={field}
          id={`correct-${field}`}
          label={words[field]}
          rows={3}
          value={form[field]}
          help={words.oneALine}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
      <Checkbox
        id="correct-take-over"
        label={words.takeOver}
        isChecked={form.takeOver}
        onChange={(_, takeOver) => onChange({ takeOver })}
      />
      {TEXTS.map((field) => (
        <TextField
          key={field}
          id={`correct-${field}`}
          label={words[field]}
          value={form[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
      <LookupProblem what={texts.lookups.categories} of={categories} />
      <ChoiceField
        id="correct-category"
        label={words.category}
        value={form.category}
        options={[
          { value: "", label: words.categoryAsIs },
          ...(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(category) => onChange({ category })}
      />
      <TextField
        id="correct-reason"
        label={catalogTexts.reason}
        value={form.reason}
        help={catalogTexts.reasonHelp}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}

/** Asks whether the correction of an app is to go. */
export function UncorrectDialog({ app, onClose }: Props) {
  const present = useCorrection(app.id);
  const [seen, setSeen] = useState(present.data);
  const remove = useRemoveCorrection(app.id);
  const notify = useNotice();
  const reload = async () => {
    const { data } = await present.refetch();
    remove.reset();
    setSeen(data);
  };
  return (
    <FormDialog
      title={words.uncorrectTitle(app.name)}
      description={words.uncorrectBody}
      submit={words.uncorrect}
      isDanger
      sending={remove}
      onReload={reload}
      onSubmit={() =>
        remove.mutate(seen?.etag, {
          onSuccess: () => {
            notify(words.uncorrected(app.name));
            onClose();
          },
        })}
      onClose={onClose}
    />
  );
}
