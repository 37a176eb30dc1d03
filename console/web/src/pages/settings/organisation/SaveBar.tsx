import { Button } from "@patternfly/react-core";
import { settingsTexts as settings } from "../../../texts/settings.ts";
import { texts } from "../../../texts/texts.ts";
import type { SettingKey } from "./settingsDraft.ts";

interface Props {
  changed: readonly SettingKey[];
  isReady: boolean;
  isSaving: boolean;
  onDiscard: () => void;
}

/** What is not saved yet, always in sight. */
export function SaveBar({ changed, isReady, isSaving, onDiscard }: Props) {
  const names = changed.map((key) => settings.fields[key].label).join(", ");
  return (
    <div className="gnomon-save" role="status">
      {changed.length > 0 && (
        <>
          <span>{settings.changed(names)}</span>
          <Button variant="link" onClick={onDiscard}>{settings.discard}</Button>
          <Button type="submit" isLoading={isSaving} isDisabled={!isReady || isSaving}>
            {texts.common.save}
          </Button>
        </>
      )}
    </div>
  );
}
