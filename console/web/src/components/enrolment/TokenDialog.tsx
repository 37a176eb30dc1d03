import { Button, Modal, ModalBody, ModalFooter, ModalHeader } from "@patternfly/react-core";
import { useState } from "react";
import { fullTime } from "../../format/format.ts";
import { type EnrolmentToken, useCreateEnrolmentToken } from "../../queries/enrolment.ts";
import { useTimeZone } from "../../queries/settings.ts";
import { enrolmentTexts as enrolment } from "../../texts/settings.ts";
import { texts } from "../../texts/texts.ts";
import { FactList } from "../FactList.tsx";
import { ChoiceField } from "../form/ChoiceField.tsx";
import { FormDialog } from "../form/FormDialog.tsx";
import { TextField } from "../form/TextField.tsx";
import { CopyField } from "./CopyField.tsx";
import { enrolmentLine } from "./enrolmentLine.ts";
import { HOURS, orderOf, type TokenDraft } from "./tokenOrder.ts";

const DESCRIPTION = "token-description";
const HOURS_OPTIONS = HOURS.map((value) => ({ value, label: enrolment.hoursOptions[value] }));

/** Makes an enrolment token, and shows it this once. */
export function TokenDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<TokenDraft>({
    description: "",
    tags: "",
    maxUses: "1",
    hours: "24",
  });
  const create = useCreateEnrolmentToken();
  const order = orderOf(draft);
  const change = (values: Partial<TokenDraft>) => setDraft({ ...draft, ...values });
  if (create.data) {
    return <MadeToken made={create.data} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={enrolment.createTitle}
      description={enrolment.about}
      submit={enrolment.createSubmit}
      isReady={order !== undefined}
      sending={create}
      focus={DESCRIPTION}
      onSubmit={() => order && create.mutate(order)}
      onClose={onClose}
    >
      <TextField
        id={DESCRIPTION}
        label={enrolment.description}
        value={draft.description}
        onChange={(description) => change({ description })}
        help={enrolment.descriptionHelp}
      />
      <TextField
        id="token-uses"
        label={enrolment.maxUses}
        value={draft.maxUses}
        onChange={(maxUses) => change({ maxUses })}
        help={enrolment.maxUsesHelp}
        error={order ? undefined : enrolment.maxUsesHelp}
        isRequired
      />
      <ChoiceField
        id="token-hours"
        label={enrolment.hours}
        value={draft.hours}
        options={HOURS_OPTIONS}
        onChange={(hours) => change({ hours })}
      />
      <TextField
        id="token-tags"
        label={enrolment.tags}
        value={draft.tags}
        onChange={(tags) => change({ tags })}
        help={enrolment.tagsHelp}
      />
    </FormDialog>
  );
}

const TITLE = "token-title";

function MadeToken({ made, onClose }: { made: EnrolmentToken; onClose: () => void }) {
  const zone = useTimeZone();
  const token = made.token ?? "";
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby={TITLE}>
      <ModalHeader
        title={enrolment.madeTitle}
        labelId={TITLE}
        description={enrolment.madeBody}
      />
      <ModalBody className="gnomon-stack">
        <CopyField label={enrolment.token} copy={enrolment.copyToken} text={token} />
        <CopyField
          label={enrolment.line}
          copy={enrolment.copyLine}
          text={enrolmentLine(location.origin, token)}
        />
        <p className="gnomon-hint">{enrolment.lineHelp}</p>
        <FactList
          facts={[
            [enrolment.maxUses, String(made.maxUses)],
            [enrolment.expires, fullTime(made.expiresAt, zone)],
          ]}
        />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{texts.common.close}</Button>
      </ModalFooter>
    </Modal>
  );
}
