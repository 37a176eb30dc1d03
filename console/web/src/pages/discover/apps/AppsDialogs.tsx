import { type Condition, factorSubject, wireOf } from "../../../components/conditions/condition.ts";
import { ConditionDialog } from "../../../components/conditions/ConditionDialog.tsx";
import { LookupProblem } from "../../../components/LookupProblem.tsx";
import type { Choice } from "../../../components/many/selection.ts";
import { QueryDialog } from "../../../components/savedQueries/QueryDialog.tsx";
import { TagDialog, type TagRequest } from "../../../components/tagging/TagDialog.tsx";
import { TagManyDialog } from "../../../components/tagging/TagManyDialog.tsx";
import { useRiskFactors } from "../../../queries/catalog.ts";
import { type AskedOfQueries, changedQuery } from "../../../queries/namedQuery.ts";
import {
  useChangeReportQuery,
  useDeleteReportQuery,
  useReportQuery,
  useSaveReportQuery,
} from "../../../queries/reportQueries.ts";
import { appConditionTexts } from "../../../texts/appConditions.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { type AppsState, parametersOf } from "./appsSearch.ts";
import { boundOf, MEASURE_SUBJECTS } from "./measures.ts";

/** Which dialog is open. */
export type AppsDialog =
  | { kind: "tag"; request: TagRequest }
  | { kind: "tagMany"; apps: readonly Choice[] }
  | { kind: "condition" }
  | { kind: "query"; asked: AskedOfQueries };

interface Props {
  dialog: AppsDialog;
  state: AppsState;
  onChange: ChangeSearch<AppsState>;
  /** These of many apps have got their tags. */
  onTagged: (done: readonly Choice[]) => void;
  onClose: () => void;
}

/** What is asked before something is changed or listed otherwise. */
export default function AppsDialogs({ dialog, state, onChange, onTagged, onClose }: Props) {
  switch (dialog.kind) {
    case "tag":
      return <TagDialog request={dialog.request} onClose={onClose} />;
    case "tagMany":
      return <TagManyDialog apps={dialog.apps} onDone={onTagged} onClose={onClose} />;
    case "condition":
      return <AddCondition state={state} onChange={onChange} onClose={onClose} />;
    default:
      return <ReportQueryDialog asked={dialog.asked} state={state} onClose={onClose} />;
  }
}

type AddProps = Pick<Props, "state" | "onChange" | "onClose">;

function AddCondition({ state, onChange, onClose }: AddProps) {
  const factors = useRiskFactors();
  const add = (condition: Condition) =>
    onChange({
      ...(boundOf(condition) ?? { factor: [...state.factor, wireOf(condition)] }),
      cursor: "",
    });
  return (
    <ConditionDialog
      subjects={[...MEASURE_SUBJECTS, ...(factors.data ?? []).map(factorSubject)]}
      problem={<LookupProblem what={texts.lookups.factors} of={factors} />}
      onAdd={add}
      onClose={onClose}
    />
  );
}

interface QueryProps {
  asked: AskedOfQueries;
  state: AppsState;
  onClose: () => void;
}

function ReportQueryDialog({ asked, state, onClose }: QueryProps) {
  return (
    <QueryDialog
      asked={asked}
      parameters={parametersOf(state)}
      bodies={appConditionTexts}
      save={useSaveReportQuery()}
      known={useReportQuery(changedQuery(asked))}
      change={useChangeReportQuery()}
      remove={useDeleteReportQuery()}
      onClose={onClose}
    />
  );
}
