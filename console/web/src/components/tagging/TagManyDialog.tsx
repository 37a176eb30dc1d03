import { useState } from "react";
import { count } from "../../format/format.ts";
import { useProfileChoices } from "../../queries/profiles.ts";
import { type AppTag, setTag, useTagsRefresh } from "../../queries/tags.ts";
import { manyTexts as many } from "../../texts/many.ts";
import { texts } from "../../texts/texts.ts";
import { ChoiceField } from "../form/ChoiceField.tsx";
import { ManyDialog } from "../many/ManyDialog.tsx";
import type { Choice } from "../many/selection.ts";
import { NO_DECISION, orderOf, type TagDecision } from "./tagDecision.ts";
import { TagFields } from "./TagFields.tsx";

const TAG = "many-tag";
const TAGS = ["unsanctioned", "monitored", "sanctioned"] as const satisfies AppTag[];
const OPTIONS = TAGS.map((value) => ({ value, label: texts.tags[value] }));

interface Props {
  apps: readonly Choice[];
  /** These apps are tagged; the others were refused, or not tried. */
  onDone: (done: readonly Choice[]) => void;
  onClose: () => void;
}

/** Tags many apps alike. */
export function TagManyDialog({ apps, onDone, onClose }: Props) {
  const [tag, setTagChoice] = useState<AppTag>("unsanctioned");
  const [decision, setDecision] = useState<TagDecision>(NO_DECISION);
  const profiles = useProfileChoices();
  const refresh = useTagsRefresh();
  return (
    <ManyDialog
      title={many.tagTitle(count(apps.length))}
      description={`${many.tagBody} ${many.tagEffects[tag]}`}
      submit={many.tagSubmit}
      isDanger={tag !== "monitored"}
      isReady={profiles.data !== undefined}
      focus={TAG}
      items={apps}
      call={({ id }) => setTag({ appId: id, tag, ...orderOf(decision) })}
      onEnd={(done) => {
        refresh();
        onDone(done);
      }}
      onClose={onClose}
    >
      <ChoiceField
        label={many.tagLabel}
        id={TAG}
        value={tag}
        options={OPTIONS}
        onChange={setTagChoice}
      />
      <TagFields
        decision={decision}
        onChange={(change) => setDecision({ ...decision, ...change })}
      />
    </ManyDialog>
  );
}
