import { useState } from "react";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { score as formatScore } from "../../../format/format.ts";
import { type AppDetail, useScoreOverride, useSetScore } from "../../../queries/catalogApp.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { scoreIn } from "./score.ts";

const { override: words } = catalogTexts;
const SCORE = "override-score";

interface Props {
  app: AppDetail;
  onClose: () => void;
}

/** Asks for a score and its reason, and sets it. */
export function OverrideDialog({ app, onClose }: Props) {
  const present = useScoreOverride(app.id, app.override !== undefined);
  const [given, setGiven] = useState<{ score: string; reason: string }>();
  const [etag, setEtag] = useState<string>();
  const set = useSetScore(app.id);
  const notify = useNotice();
  const saved = present.data?.value ?? app.override;
  const form = given ?? { score: saved ? String(saved.score) : "", reason: saved?.reason ?? "" };
  const score = scoreIn(form.score);
  const reason = form.reason.trim();
  const change = (values: Partial<typeof form>) => {
    // What is changed is what was seen when it began to be.
    setEtag(etag ?? present.data?.etag);
    setGiven({ ...form, ...values });
  };
  const reload = async () => {
    await present.refetch();
    set.reset();
    setEtag(undefined);
    setGiven(undefined);
  };
  return (
    <FormDialog
      title={words.title(app.name)}
      description={words.body}
      submit={words.submit}
      isReady={score !== undefined && reason !== "" && (!app.override || present.isSuccess)}
      sending={set}
      focus={SCORE}
      onReload={reload}
      onSubmit={() =>
        score !== undefined && set.mutate({ score, reason, etag: etag ?? present.data?.etag }, {
          onSuccess: () => {
            notify(words.done(app.name, formatScore(score)));
            onClose();
          },
        })}
      onClose={onClose}
    >
      <TextField
        id={SCORE}
        label={words.score}
        value={form.score}
        help={words.scoreHelp}
        error={form.score !== "" && score === undefined ? words.bad : undefined}
        onChange={(each) => change({ score: each })}
        isRequired
      />
      <TextField
        id="override-reason"
        label={catalogTexts.reason}
        value={form.reason}
        help={words.reasonHelp}
        onChange={(each) => change({ reason: each })}
        isRequired
      />
    </FormDialog>
  );
}
