import { Button, Form } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { MoreMatches } from "../../../components/form/MoreMatches.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { useDeviceSuggestions } from "../../../queries/decisions.ts";
import type { DeviceGroup } from "../../../queries/deviceGroups.ts";
import { whyTexts as why } from "../../../texts/why.ts";
import type { WhyState } from "./whySearch.ts";

interface Props {
  /** What was asked. */
  state: WhyState;
  groups: readonly DeviceGroup[];
  /** The group that is taken where none is named. */
  builtIn: string | undefined;
  /** Whether the device that was asked for is not there. */
  isUnknownDevice: boolean;
  onAsk: (asked: WhyState) => void;
}

/** Asks what happens to an address, and where. */
export function WhyForm({ state, groups, builtIn, isUnknownDevice, onAsk }: Props) {
  const [asked, setAsked] = useState(state);
  // The address has changed: by a link, or by going back.
  useEffect(() => setAsked(state), [state]);
  const { data: suggested } = useDeviceSuggestions(asked.device.trim());
  const devices = suggested?.items ?? [];
  const change = (values: Partial<WhyState>) => setAsked({ ...asked, ...values });
  return (
    <Form
      className="gnomon-ask"
      aria-label={why.title}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk(asked);
      }}
    >
      <TextField
        label={why.url}
        id="why-url"
        value={asked.url}
        onChange={(url) => change({ url })}
        help={why.urlHelp}
        isRequired
      />
      <TextField
        label={why.device}
        id="why-device"
        value={asked.device}
        onChange={(device) => change({ device })}
        help={
          <>
            {why.deviceHelp}{" "}
            <MoreMatches shown={devices.length} hasMore={suggested?.nextCursor !== undefined} />
          </>
        }
        error={isUnknownDevice && asked.device === state.device ? why.deviceError : undefined}
        suggestions={devices.map(({ name }) => name)}
      />
      <ChoiceField
        label={why.group}
        id="why-group"
        value={asked.group || builtIn || ""}
        options={groups.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={(group) => change({ group: group === builtIn ? "" : group })}
      />
      <TextField
        label={why.user}
        id="why-user"
        value={asked.user}
        onChange={(user) => change({ user })}
        help={why.userHelp}
      />
      <div>
        <Button type="submit" isDisabled={asked.url.trim() === ""}>{why.ask}</Button>
      </div>
    </Form>
  );
}
