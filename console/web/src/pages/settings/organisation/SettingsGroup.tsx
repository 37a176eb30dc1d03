import { Card, CardBody, CardTitle } from "@patternfly/react-core";
import type { Settings } from "../../../queries/settings.ts";
import { settingsTexts as words } from "../../../texts/settings.ts";
import { BlockPagePreview } from "./BlockPagePreview.tsx";
import { SettingField } from "./SettingField.tsx";
import { GROUPS, type SettingKey, type SettingsDraft, wordOf } from "./settingsDraft.ts";

interface Props {
  group: keyof typeof GROUPS;
  settings: Settings;
  draft: SettingsDraft;
  /** Changes a setting; none for those who only read. */
  onChange: ((edit: Partial<SettingsDraft>) => void) | undefined;
}

/** Settings about one thing. */
export function SettingsGroup({ group, settings, draft, onChange }: Props) {
  const keys: readonly SettingKey[] = GROUPS[group];
  return (
    <Card isCompact>
      <CardTitle component="h2">{words.groups[group]}</CardTitle>
      <CardBody className="gnomon-stack">
        {onChange
          ? keys.map((key) => (
            <SettingField key={key} name={key} draft={draft} onChange={onChange} />
          ))
          : <Values keys={keys} draft={draft} />}
        {group === "users" && <BlockPagePreview contact={draft.contact} />}
        {group === "privacy" && (
          <p className="gnomon-hint">
            {words.covers} {settings.pseudonyms.covers}
          </p>
        )}
      </CardBody>
    </Card>
  );
}

function Values({ keys, draft }: { keys: readonly SettingKey[]; draft: SettingsDraft }) {
  return (
    <dl className="gnomon-values">
      {keys.map((key) => (
        <div key={key}>
          <dt>{words.fields[key].label}</dt>
          <dd>
            <bdi>{wordOf(key, draft)}</bdi>
          </dd>
          <dd className="gnomon-hint">{words.fields[key].help}</dd>
        </div>
      ))}
    </dl>
  );
}
