import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { count } from "../../../format/format.ts";
import { useProfiles, useSettings } from "../../../queries/settings.ts";
import { useSetTag } from "../../../queries/tags.ts";
import { texts } from "../../../texts/texts.ts";

/** A tag that somebody is about to set. */
export interface TagRequest {
  app: { id: string; name: string };
  tag: "monitored" | "unsanctioned";
}

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

/** Asks on which devices a tag takes effect, and why. */
export function TagDialog({ request: { app, tag }, onClose }: Props) {
  const [profileId, setProfileId] = useState("");
  const [reason, setReason] = useState("");
  const { data: profiles = [] } = useProfiles();
  const isEnforced = useSettings().data?.enforceAppAccess;
  const setTag = useSetTag();
  const notify = useNotice();
  const words = WORDS[tag];
  const submit = () =>
    setTag.mutate({
      appId: app.id,
      tag,
      ...(profileId && { profileId }),
      ...(reason.trim() && { reason: reason.trim() }),
    }, {
      onSuccess: ({ indicators }) => {
        notify(texts.tagging.done(app.name, texts.tags[tag], count(indicators.length)));
        onClose();
      },
    });
  return (
    <Modal
      isOpen
      variant="small"
      elementToFocus="#tag-profile"
      onClose={onClose}
      aria-labelledby="tag-title"
    >
      <ModalHeader title={words.title(app.name)} labelId="tag-title" description={words.body} />
      <ModalBody className="gnomon-stack">
        {isEnforced === false && (
          <Alert isInline isPlain variant="warning" title={texts.tagging.notEnforced} />
        )}
        {setTag.error && <ProblemMessage error={setTag.error} />}
        <Form
          id="tag-form"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <FormGroup label={texts.tagging.devices} fieldId="tag-profile">
            <FormSelect id="tag-profile" value={profileId} onChange={(_, id) => setProfileId(id)}>
              <FormSelectOption value="" label={texts.tagging.everyone} />
              {profiles.map(({ id, name }) => (
                <FormSelectOption
                  key={id}
                  value={id}
                  label={name}
                />
              ))}
            </FormSelect>
          </FormGroup>
          <FormGroup label={texts.tagging.reason} fieldId="tag-reason">
            <TextInput id="tag-reason" value={reason} onChange={(_, value) => setReason(value)} />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>{texts.tagging.reasonHelp}</HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button
          type="submit"
          form="tag-form"
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
