import { factorSubject, wireOf } from "../../../components/conditions/condition.ts";
import { ConditionDialog } from "../../../components/conditions/ConditionDialog.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagManyDialog } from "../../../components/tagging/TagManyDialog.tsx";
import { useRiskFactors } from "../../../queries/catalog.ts";
import type { AskedOfQueries } from "../../../queries/namedQuery.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { CatalogQueryDialog } from "./CatalogQueryDialog.tsx";
import type { CatalogState } from "./catalogSearch.ts";

/** Which dialog is open. */
export type CatalogDialog =
  | { kind: "tag"; request: TagRequest }
  | { kind: "tagMany"; apps: readonly Choice[] }
  | { kind: "condition" }
  | { kind: "query"; asked: AskedOfQueries };

interface Props {
  dialog: CatalogDialog;
  state: CatalogState;
  onChange: ChangeSearch<CatalogState>;
  /** These of many apps have got their tags. */
  onTagged: (done: readonly Choice[]) => void;
  onClose: () => void;
}

/** What is asked before something is changed or listed otherwise. */
export default function CatalogDialogs({ dialog, state, onChange, onTagged, onClose }: Props) {
  switch (dialog.kind) {
    case "tag":
      return <TagDialog request={dialog.request} onClose={onClose} />;
    case "tagMany":
      return <TagManyDialog apps={dialog.apps} onDone={onTagged} onClose={onClose} />;
    case "condition":
      return <AddCondition state={state} onChange={onChange} onClose={onClose} />;
    default:
      return <CatalogQueryDialog asked={dialog.asked} state={state} onClose={onClose} />;
  }
}

type AddProps = Pick<Props, "state" | "onChange" | "onClose">;

function AddCondition({ state, onChange, onClose }: AddProps) {
  const factors = useRiskFactors();
  return (
    <ConditionDialog
      subjects={(factors.data ?? []).map(factorSubject)}
      problem={<LookupProblem what={texts.lookups.factors} of={factors} />}
      onAdd={(added) => onChange({ factor: [...state.factor, wireOf(added)], cursor: "" })}
      onClose={onClose}
    />
  );
}
