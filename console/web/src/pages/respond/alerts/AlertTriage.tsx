import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { isOutdated } from "../../../api/problem.ts";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { type Alert, useChangeAlert } from "../../../queries/alerts.ts";
import { texts } from "../../../texts/texts.ts";
import { changeOf, editsOf, orderOf, type Triage, triageOf } from "./triage.ts";
import { TriageFields } from "./TriageFields.tsx";

const { alerts } = texts;

/** What the user has changed, and the version that was shown when they began. */
interface Begun {
  edits: Partial<Triage>;
  /** Nothing once they know that there is a newer one: what is shown then counts. */
  etag?: string;
}

/** What is decided about an alert. Only what was changed here is sent. */
export function AlertTriage({ of: { value: alert, etag } }: { of: Versioned<Alert> }) {
  const [begun, setBegun] = useState<Begun>();
  const save = useChangeAlert(alert.id);
  const notify = useNotice();
  const before = triageOf(alert);
  const edits = begun?.edits ?? {};
  const change = (values: Partial<Triage>) => {
    const next = editsOf(alert, { ...edits, ...values });
    const isAny = Object.keys(next).length > 0;
    setBegun(isAny ? { ...(begun ?? { etag }), edits: next } : undefined);
  };
  const changed = changeOf(alert, edits);
  const isChanged = Object.keys(changed).length > 0;
  return (
    <Form
      isHorizontal
      aria-label={alerts.triage}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(orderOf(changed, begun?.etag ?? etag), {
          onSuccess: () => {
            setBegun(undefined);
            notify(alerts.saved);
          },
          onError: (error) => isOutdated(error) && setBegun({ edits }),
        });
      }}
    >
      {save.error && <ProblemMessage error={save.error} />}
      <TriageFields
        id="alert"
        before={before}
        triage={{ ...before, ...edits }}
        onChange={change}
      />
      <div>
        <Button type="submit" isDisabled={!isChanged || save.isPending}>
          {texts.common.save}
        </Button>
      </div>
    </Form>
  );
}
