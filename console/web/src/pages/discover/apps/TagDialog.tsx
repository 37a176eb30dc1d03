import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { useSetTag } from "../../../queries/tags.ts";
import { texts } from "../../../texts/texts.ts";
import { TagForm } from "./TagForm.tsx";
import { TagResult } from "./TagResult.tsx";

/** A tag that somebody is about to set. */
export interface TagRequest {
  app: { id: string; name: string };
  tag: "monitored" | "unsanctioned";
}

const FORM = "tag-form";
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
    <Modal
      isOpen
      variant="small"
      elementToFocus="#tag-profile"
      onClose={onClose}
      aria-labelledby={TITLE}
    >
      <ModalHeader title={words.title(app.name)} labelId={TITLE} description={words.body} />
      <ModalBody className="gnomon-stack">
        {setTag.error && <ProblemMessage error={setTag.error} />}
        <TagForm
          id={FORM}
          onSubmit={(decision) => setTag.mutate({ appId: app.id, tag, ...decision })}
        />
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form={FORM}
          variant={tag === "unsanctioned" ? "danger" : "primary"}
          isLoading={setTag.isPending}
          isDisabled={setTag.isPending}
        >
          {words.submit}
        </Button>
        <Button variant="link" onClick={onClose}>{texts.common.cancel}</Button>
      </ModalFooter>
    </Modal>
  );
}
