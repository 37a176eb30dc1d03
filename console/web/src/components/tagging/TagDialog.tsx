import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useState } from "react";
import { useProfileChoices } from "../../queries/profiles.ts";
import { useSetTag } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { NO_DECISION, orderOf, type TagDecision } from "./tagDecision.ts";
import { TAG_PROFILE, TagFields } from "./TagFields.tsx";
import { TagResult } from "./TagResult.tsx";

/** A tag that somebody is about to set. */
export interface TagRequest {
  app: { id: string; name: string };
  tag: "monitored" | "unsanctioned";
  /** What is said of it now, where it is to be set again. */
  decision?: TagDecision;
}

const TITLE = "tag-title";
const WORDS = {
  monitored: {
    title: texts.tagging.monitorTitle,
    body: texts.tagging.monitorBody,
    submit: texts.tagging.monitor,
  },
  unsanctioned: {
    title: texts.tagging.unsanctionTitle,
    body: texts.tagging.unsanctionBody,
    submit: texts.tagging.unsanction,
  },
};

interface Props {
  request: TagRequest;
  onClose: () => void;
}

/** Asks for what a tag needs, sets it, and shows how it reaches the devices. */
export function TagDialog({ request, onClose }: Props) {
  const [decision, setDecision] = useState<TagDecision>(request.decision ?? NO_DECISION);
  const profiles = useProfileChoices();
  const { app, tag } = request;
  const setTag = useSetTag();
  const words = WORDS[tag];
  if (setTag.data) {
    return (
      <Modal isOpen variant="small" onClose={onClose} aria-labelledby={TITLE}>
        <ModalHeader title={texts.tagging.done(app.name, texts.tags[tag])} labelId={TITLE} />
        <ModalBody>
          <TagResult result={setTag.data} />
        </ModalBody>
        <ModalFooter>
          <Button onClick={onClose}>{texts.common.close}</Button>
        </ModalFooter>
      </Modal>
    );
  }
  return (
    <FormDialog
      title={words.title(app.name)}
      description={words.body}
      submit={words.submit}
      isDanger={tag === "unsanctioned"}
      isReady={profiles.data !== undefined}
      sending={setTag}
      focus={TAG_PROFILE}
      onSubmit={() => setTag.mutate({ appId: app.id, tag, ...orderOf(decision) })}
      onClose={onClose}
    >
      <TagFields
        decision={decision}
        onChange={(change) => setDecision({ ...decision, ...change })}
      />
    </FormDialog>
  );
}
