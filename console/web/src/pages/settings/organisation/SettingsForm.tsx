import { Alert, AlertActionLink, Form } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { problemIn } from "../../../api/problem.ts";
import { FormDialog } from "../../../components/form/FormDialog.tsx";
import { useNotice } from "../../../components/Notice.tsx";
import { ProblemMessage } from "../../../components/ProblemMessage.tsx";
import { useLeaveGuard } from "../../../components/useLeaveGuard.tsx";
import { type Settings, useChangeSettings } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { settingsTexts as words } from "../../../texts/settings.ts";
import { texts } from "../../../texts/texts.ts";
import { SaveBar } from "./SaveBar.tsx";
import {
  changedKeys,
  changeOf,
  consequencesOf,
  draftOf,
  errorOf,
  GROUPS,
  type SettingKey,
  type SettingsDraft,
} from "./settingsDraft.ts";
import { SettingsGroup } from "./SettingsGroup.tsx";

const NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
const OTHER_VERSION = 412;

interface Props {
  settings: Versioned<Settings>;
  onNewest: () => void;
}

/** All settings, and what the user has changed of them. */
export function SettingsForm({ settings: { value, etag }, onNewest }: Props) {
  const [edits, setEdits] = useState<Partial<SettingsDraft>>({});
  const [isAsking, setAsking] = useState(false);
  const isAdmin = useIsAdmin();
  const save = useChangeSettings();
  const notify = useNotice();
  const draft = { ...draftOf(value), ...edits };
  const changed = changedKeys(value, edits);
  const leaving = useLeaveGuard(changed.length > 0);
  const consequences = consequencesOf(draft, changed);
  const send = () =>
    save.mutate({ change: changeOf(draft, changed), etag }, {
      onSuccess: () => {
        setEdits({});
        notify(words.saved);
      },
      onSettled: () => setAsking(false),
    });
  const isReady = changed.length > 0 && !changed.some((key) => errorOf(key, draft));
  const onChange = (edit: Partial<SettingsDraft>) => setEdits({ ...edits, ...edit });

  return (
    <>
      <Form
        className="gnomon-settings"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !save.isPending) {
            consequences.length > 0 ? setAsking(true) : send();
          }
        }}
      >
        {save.error && <Refusal error={save.error} onNewest={onNewest} />}
        <div className="gnomon-cards" tabIndex={0} role="region" aria-label={words.title}>
          {NAMES.map((group) => (
            <SettingsGroup
              key={group}
              group={group}
              settings={value}
              draft={draft}
              onChange={isAdmin ? onChange : undefined}
            />
          ))}
        </div>
        <SaveBar
          changed={changed}
          isReady={isReady}
          isSaving={save.isPending}
          onDiscard={() => setEdits({})}
        />
      </Form>
      {leaving}
      {isAsking && (
        <Confirmation
          changed={changed}
          consequences={consequences}
          sending={save}
          onSubmit={send}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function Refusal({ error, onNewest }: { error: unknown; onNewest: () => void }) {
  const { status, title } = problemIn(error);
  return status === OTHER_VERSION
    ? (
      <Alert
        isInline
        variant="danger"
        title={texts.problem.title(title)}
        actionLinks={<AlertActionLink onClick={onNewest}>{words.newest}</AlertActionLink>}
      >
        {words.newestHelp}
      </Alert>
    )
    : <ProblemMessage error={error} />;
}

interface ConfirmationProps {
  changed: readonly SettingKey[];
  consequences: readonly string[];
  sending: { isPending: boolean; error: unknown };
  onSubmit: () => void;
  onClose: () => void;
}

function Confirmation({ changed, consequences, ...dialog }: ConfirmationProps) {
  return (
    <FormDialog
      {...dialog}
      title={words.confirmTitle}
      description={changed.map((key) => words.fields[key].label).join(", ")}
      submit={words.confirm}
    >
      <ul className="gnomon-consequences">
        {consequences.map((each) => <li key={each}>{each}</li>)}
      </ul>
    </FormDialog>
  );
}
