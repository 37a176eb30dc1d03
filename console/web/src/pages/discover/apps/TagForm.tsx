import {
  Alert,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { useProfiles, useSettings } from "../../../queries/settings.ts";
import { texts } from "../../../texts/texts.ts";

interface Props {
  id: string;
  onSubmit: (decision: { profileId?: string; reason?: string }) => void;
}

/** On which devices a tag takes effect, and why it is set. */
export function TagForm({ id, onSubmit }: Props) {
  const [profileId, setProfileId] = useState("");
  const [reason, setReason] = useState("");
  const { data: profiles = [] } = useProfiles();
  const { data: settings } = useSettings();
  const said = reason.trim();
  return (
    <>
      {settings?.enforceAppAccess === false && (
        <Alert isInline isPlain variant="warning" title={texts.tagging.notEnforced} />
      )}
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit({ ...(profileId && { profileId }), ...(said && { reason: said }) });
        }}
      >
        <FormGroup label={texts.tagging.devices} fieldId="tag-profile">
          <FormSelect
            id="tag-profile"
            value={profileId}
            onChange={(_, chosen) => setProfileId(chosen)}
          >
            <FormSelectOption value="" label={texts.tagging.everyone} />
            {profiles.map((each) => (
              <FormSelectOption key={each.id} value={each.id} label={each.name} />
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
    </>
  );
}
