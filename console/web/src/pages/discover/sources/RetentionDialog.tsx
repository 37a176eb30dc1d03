import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { isTyped } from "../../../components/form/deletion.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { dayOf } from "../../../format/zones.ts";
import { type DataSource, useDataSource, useSetRetention } from "../../../queries/sources.ts";
import { retentionTexts as words } from "../../../texts/retention.ts";
import { texts } from "../../../texts/texts.ts";
import {
  consequence,
  deletedDays,
  keepDaysIn,
  keptWords,
  type RetentionForm,
} from "./retention.ts";

const KEEP = "retention-keep";
const OPTIONS = (["all", "days"] as const).map((value) => ({
  value,
  label: words.choices[value],
}));

interface Props {
  source: DataSource;
  onClose: () => void;
}

/** Says how long a source is kept; where days are deleted by that, once its name is typed. */
export function RetentionDialog({ source: { id, name }, onClose }: Props) {
  const known = useDataSource(id);
  const [given, setGiven] = useState<{ form: RetentionForm; etag: string | undefined }>();
  const [typed, setTyped] = useState("");
  const set = useSetRetention(id);
  const notify = useNotice();
  const source = known.data?.value;
  const form = given?.form ?? formOf(source);
  const keepDays = keepDaysIn(form);
  const today = dayOf(new Date());
  const deletes = source && keepDays && deletedDays(source, keepDays, today);
  const change = (values: Partial<RetentionForm>) =>
    // What is changed is what was seen when it began to be.
    setGiven({ form: { ...form, ...values }, etag: given?.etag ?? known.data?.etag });
  const reload = async () => {
    await known.refetch();
    set.reset();
    setGiven(undefined);
    setTyped("");
  };
  return (
    <FormDialog
      title={words.title(name)}
      description={words.body}
      {...(deletes ? { submit: words.submitDeleting, isDanger: true } : { submit: words.submit })}
      isReady={source !== undefined && keepDays !== undefined &&
        (!deletes || isTyped(name, typed))}
      sending={set}
      focus={KEEP}
      onReload={reload}
      onSubmit={() =>
        keepDays !== undefined && set.mutate({ keepDays, etag: given?.etag ?? known.data?.etag }, {
          onSuccess: () => {
            notify(words.done(name, keptWords(keepDays)));
            onClose();
          },
        })}
      onClose={onClose}
    >
      {known.error && <ProblemMessage error={known.error} onRetry={known.refetch} />}
      <ChoiceField
        id={KEEP}
        label={words.keep}
        value={form.keep}
        options={OPTIONS}
        onChange={(keep) => change({ keep })}
      />
      {form.keep === "days" && (
        <TextField
          id="retention-days"
          label={words.days}
          value={form.days}
          onChange={(days) => change({ days })}
          help={words.daysHelp}
          error={form.days !== "" && keepDays === undefined ? words.daysFault : undefined}
          isRequired
        />
      )}
      <p role="status">
        {source && keepDays !== undefined && consequence(source, keepDays, today)}
      </p>
      {deletes && (
        <TextField
          id="retention-name"
          label={texts.deletion.confirm(name)}
          value={typed}
          onChange={setTyped}
          isRequired
        />
      )}
    </FormDialog>
  );
}

function formOf(source: DataSource | undefined): RetentionForm {
  const { keepDays } = source ?? {};
  return keepDays ? { keep: "days", days: String(keepDays) } : { keep: "all", days: "" };
}
