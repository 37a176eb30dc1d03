import { Alert } from "@patternfly/react-core";
import { useProfileChoices } from "../../queries/profiles.ts";
import { useSettings } from "../../queries/settings.ts";
import { texts } from "../../texts/texts.ts";
import { ChoiceField } from "../form/ChoiceField.tsx";
import { withChosen } from "../form/options.ts";
import { TextField } from "../form/TextField.tsx";
import { LookupProblem } from "../LookupProblem.tsx";
import type { NamedProfile, TagDecision } from "./tagDecision.ts";

/** The first of the fields. */
export const TAG_PROFILE = "tag-profile";

interface Props {
  decision: TagDecision;
  onChange: (change: Partial<TagDecision>) => void;
}

/** On which devices a tag takes effect, and why it is set. */
export function TagFields({ decision, onChange }: Props) {
  const profiles = useProfileChoices();
  const { data: settings } = useSettings();
  const known: readonly NamedProfile[] = profiles.data ?? [];
  // What is sent is always what is shown.
  const offered = withChosen(known, decision.profile, ({ id }) => id);
  return (
    <>
      {settings?.enforceAppAccess === false && (
        <Alert isInline isPlain variant="warning" title={texts.tagging.notEnforced} />
      )}
      <LookupProblem what={texts.nav.profiles} of={profiles} />
      <ChoiceField
        label={texts.tagging.devices}
        id={TAG_PROFILE}
        value={decision.profile?.id ?? ""}
        options={[
          { value: "", label: texts.tagging.everyone },
          ...offered.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        onChange={(chosen) => onChange({ profile: offered.find(({ id }) => id === chosen) })}
      />
      <TextField
        label={texts.tagging.reason}
        id="tag-reason"
        value={decision.reason}
        onChange={(reason) => onChange({ reason })}
        help={texts.tagging.reasonHelp}
      />
    </>
  );
}
