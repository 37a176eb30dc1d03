import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useState } from "react";
import { useSetTag } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { TAG_PROFILE, type TagDecision, TagFields } from "./TagFields.tsx";
import { TagResult } from "./TagResult.tsx";

/** A tag that somebody is about to set. */
export interface TagRequest {
  app: { id: string; name: string };
  tag: "monitored" | "unsanctioned";
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
export function TagDialog({ request: { app, tag }, onClose }: Props) {
  const [decision, setDecision] = useState<TagDecision>({ profileId: "", reason: "" });
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
  const reason = decision.reason.trim();
  const order = {
    ...(decision.profileId && { profileId: decision.profileId }),
    ...(reason && { reason }),
  };
  return (
    <FormDialog
      title={words.title(app.name)}
      description={words.body}
      submit={words.submit}
      isDanger={tag === "unsanctioned"}
      sending={setTag}
      focus={TAG_PROFILE}
      onSubmit={() => setTag.mutate({ appId: app.id, tag, ...order })}
      onClose={onClose}
    >
      <TagFields
        decision={decision}
        onChange={(change) => setDecision({ ...decision, ...change })}
      />
    </FormDialog>
  );
}
