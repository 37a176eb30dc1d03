import { useState } from "react";
import { ChoiceField } from "../../../components/form/ChoiceField.tsx";
import { PickField, type PickOption } from "../../../components/form/PickField.tsx";
import { TextField } from "../../../components/form/TextField.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import { useGroupChoices } from "../../../queries/deviceGroups.ts";
import { useDevicesNamed, useEnrolledDevices } from "../../../queries/devices.ts";
import { useUserGroupChoices } from "../../../queries/userGroups.ts";
import type { ExclusionKind } from "../../../queries/privacy.ts";
import { useMayRead } from "../../../shell/session.ts";
import { exclusionTexts as words } from "../../../texts/privacy.ts";
import { texts } from "../../../texts/texts.ts";
import { namedFirst } from "./namedFirst.ts";

const VALUE = "exclusion-value";
const MAX_MATCHES = 20;

interface Props {
  kind: ExclusionKind;
  value: string;
  onChange: (value: string) => void;
}

/** The subject of an exclusion: typed, or chosen where it has an id and its name may be read. */
export function ExcludedField({ kind, value, onChange }: Props) {
  const mayRead = useMayRead();
  if (kind === "device" && mayRead) {
    return <DeviceField onChange={onChange} />;
  }
  if ((kind === "userGroup" || kind === "deviceGroup") && mayRead) {
    return <GroupField kind={kind} value={value} onChange={onChange} />;
  }
  const isName = kind === "user" || kind === "ipRange";
  return (
    <TextField
      id={VALUE}
      label={words.values[kind]}
      value={value}
      onChange={onChange}
      help={isName ? words.help[kind] : words.idHelp}
      isRequired
    />
  );
}

function GroupField({ kind, value, onChange }: Props) {
  const ofUsers = useUserGroupChoices(kind === "userGroup");
  const ofDevices = useGroupChoices(kind === "deviceGroup");
  const groups = kind === "userGroup" ? ofUsers : ofDevices;
  const known: readonly { id: string; name: string }[] = groups.data ?? [];
  return (
    <>
      <LookupProblem what={words.values[kind]} of={groups} />
      <ChoiceField
        id={VALUE}
        label={words.values[kind]}
        value={value}
        options={[
          { value: "", label: words.choose },
          ...known.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
        help={words.help[kind]}
      />
    </>
  );
}

function DeviceField({ onChange }: Pick<Props, "onChange">) {
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<PickOption>();
  const devices = useEnrolledDevices(search ? { q: search } : {}, { limit: MAX_MATCHES });
  const named = useDevicesNamed(search.trim());
  const found = namedFirst(named.data ?? [], devices.data?.items ?? []);
  const options = found.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <LookupProblem what={texts.measures.devices} of={devices} />
      <PickField
        id={VALUE}
        label={words.values.device}
        searchLabel={words.findDevice}
        search={search}
        onSearch={setSearch}
        options={options}
        hasMore={devices.data?.nextCursor !== undefined}
        chosen={chosen}
        onChange={(device) => {
          setChosen(device);
          onChange(device?.value ?? "");
        }}
        placeholder={devices.data && options.length === 0 ? words.noMatch : words.choose}
        help={words.help.device}
      />
    </>
  );
}
