import { Button, Form, Title } from "@patternfly/react-core";
import { type ReactNode, useId, useState } from "react";
import { TextField } from "../../../components/form/TextField.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { privacyTexts } from "../../../texts/privacy.ts";
import { isReason } from "./exclusionForm.ts";

interface Props {
  title: string;
  submit: string;
  /** The label of the reason, which a page has more than one of. */
  reasonLabel: string;
  /** Whether the other fields can be sent. */
  isReady: boolean;
  sending: { isPending: boolean; error: unknown };
  onSubmit: (reason: string) => void;
  /** The fields. */
  children: ReactNode;
  answer: ReactNode;
}

/** Asks something that stands in the audit with its reason, and shows the answer. */
export function ReasonedForm(props: Props) {
  const { title, submit, reasonLabel, isReady, sending, onSubmit, children, answer } = props;
  const [reason, setReason] = useState("");
  const id = useId();
  const isOpen = isReady && isReason(reason) && !sending.isPending;
  return (
    <section aria-labelledby={id} className="gnomon-stack">
      <Title headingLevel="h2" size="lg" id={id}>{title}</Title>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (isOpen) {
            onSubmit(reason.trim());
          }
        }}
      >
        {sending.error ? <ProblemMessage error={sending.error} /> : null}
        {children}
        <TextField
          id={`${id}-reason`}
          label={reasonLabel}
          value={reason}
          onChange={setReason}
          help={privacyTexts.reasonNobody}
          isRequired
        />
        <div>
          <Button type="submit" isLoading={sending.isPending} isDisabled={!isOpen}>{submit}</Button>
        </div>
      </Form>
      <div aria-live="polite">{answer}</div>
    </section>
  );
}
