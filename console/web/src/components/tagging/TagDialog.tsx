import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useState } from "react";
import { useProfileChoices } from "../../queries/profiles.ts";
import { useSetTag } from "../../queries/tags.ts";
import { texts } from "../../texts/texts.ts";
import { FormDialog } from "../form/FormDialog.tsx";
import { LiftDialog, type LiftRequest } from "./LiftDialog.tsx";
import { NO_DECISION, orderOf, type TagDecision } from "./tagDecision.ts";
import { TAG_PROFILE, TagFields } from "./TagFields.tsx";
import { TagResult } from "./TagResult.tsx";

/** A tag that is about to be set, and that devices are to enforce. */
export interface EnforcedRequest {
  app: { id: string; name: string };
  tag: "monitored" | "unsanctioned";
  /** What is said of it now, where it is to be set again. */
  decision?: TagDecision;
}

/** The pending decision on an app. */
export type TagRequest = EnforcedRequest | LiftRequest;

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

interface Props<R> {
  request: R;
  onClose: () => void;
}

/** Asks for what a decision needs, or whether it is meant, and makes it. */
export function TagDialog({ request, onClose }: Props<TagRequest>) {
  return isLifting(request)
    ? <LiftDialog app={request.app} tag={request.tag} onClose={onClose} />
    : <EnforceDialog request={request} onClose={onClose} />;
}

function isLifting(request: TagRequest): request is LiftRequest {
  return request.tag === "none" || request.tag === "sanctioned";
}

/** Asks for what a tag needs, sets it, and shows how it reaches the devices. */
function EnforceDialog({ request, onClose }: Props<EnforcedRequest>) {
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
