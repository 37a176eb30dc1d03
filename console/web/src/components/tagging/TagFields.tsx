import { Alert } from "@patternfly/react-core";
import { useProfiles, useSettings } from "../../queries/settings.ts";
import { texts } from "../../texts/texts.ts";
import { ChoiceField } from "../form/ChoiceField.tsx";
import { TextField } from "../form/TextField.tsx";

/** The first of the fields. */
export const TAG_PROFILE = "tag-profile";

/** What is said of a tag besides which it is; empty where nothing is. */
export interface TagDecision {
  profileId: string;
  reason: string;
}

/** The decision as the services take it: what is not said is left out. */
export function orderOf(
  { profileId, reason }: TagDecision,
): { profileId?: string; reason?: string } {
  return {
    ...(profileId && { profileId }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

interface Props {
  decision: TagDecision;
  onChange: (change: Partial<TagDecision>) => void;
}

/** On which devices a tag takes effect, and why it is set. */
export function TagFields({ decision, onChange }: Props) {
  const { data: profiles = [] } = useProfiles();
  const { data: settings } = useSettings();
  return (
    <>
      {settings?.enforceAppAccess === false && (
        <Alert isInline isPlain variant="warning" title={texts.tagging.notEnforced} />
      )}
      <ChoiceField
        label={texts.tagging.devices}
        id={TAG_PROFILE}
        value={decision.profileId}
        options={[
          { value: "", label: texts.tagging.everyone },
          ...profiles.map(({ id: value, name }) => ({ value, label: name })),
        ]}
        onChange={(profileId) => onChange({ profileId })}
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
