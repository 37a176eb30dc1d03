import { useState } from "react";
import { type AppTagResponse, useAppTag, useRemoveTag, useSetTag } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { LookupProblem } from "../LookupProblem.tsx";
import { useNotice } from "../Notice.tsx";
import { liftedText } from "./lifting.ts";

const { tagging: words } = texts;

/** A decision with which devices stop to enforce what they do of an app: another tag, or none. */
export interface LiftRequest {
  app: { id: string; name: string };
  tag: "none" | "sanctioned";
}

/** Ends what devices do about an app, after a confirmation that shows what that unblocks. */
export function LiftDialog({ app, tag, onClose }: LiftRequest & { onClose: () => void }) {
  // As it was when this was opened: a tag that has just been removed is not requested again.
  const [tagged, setTagged] = useState<AppTagResponse | null>();
  const present = useAppTag(tagged === undefined ? app.id : undefined);
  // What was read earlier may be another tag, or none.
  if (tagged === undefined && present.data !== undefined && !present.isFetching) {
    setTagged(present.data);
  }
  const remove = useRemoveTag();
  const set = useSetTag();
  const notify = useNotice();
  const { title, submit } = words.lift[tag];
  const end = (text: string) => ({
    onSuccess: () => {
      notify(text);
      onClose();
    },
  });
  return (
    <FormDialog
      title={title(app.name)}
      description={tagged === undefined ? texts.common.loading : liftedText(tagged)}
      submit={submit}
      isDanger
      isReady={Boolean(tagged)}
      sending={tag === "none" ? remove : set}
      onSubmit={() =>
        tag === "none"
          ? remove.mutate(app.id, end(words.removed(app.name)))
          : set.mutate({ appId: app.id, tag }, end(words.done(app.name, texts.tags[tag])))}
      onClose={onClose}
    >
      <LookupProblem what={texts.measures.tag} of={present} />
    </FormDialog>
  );
}
