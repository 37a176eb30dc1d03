import { Button } from "@patternfly/react-core";
import { useState } from "react";
import type { Versioned } from "../../../api/client.ts";
import { useLeaveGuard } from "../../../components/useLeaveGuard.tsx";
import { count } from "../../../format/format.ts";
import type { RiskCategory } from "../../../queries/catalog.ts";
import type { RiskModel } from "../../../queries/riskModel.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { BandsCard } from "./BandsCard.tsx";
import { CategoryCard } from "./CategoryCard.tsx";
import { changesIn, draftOf, hasGoodBands, type ModelDraft } from "./modelDraft.ts";
import { ResetDialog, SaveDialog } from "./ModelDialogs.tsx";

const { model: words } = catalogWorkTexts;
const CATEGORIES = ["security", "compliance", "general", "legal"] as const satisfies RiskCategory[];

interface Props {
  model: Versioned<RiskModel>;
  onReload: () => void;
}

/** The weights, to be changed and saved all at once. */
export function ModelEditor({ model, onReload }: Props) {
  // What is changed is what was seen when it began to be.
  const [changed, setChanged] = useState<{ draft: ModelDraft; seen: Versioned<RiskModel> }>();
  const [dialog, setDialog] = useState<"save" | "reset">();
  const isAdmin = useIsAdmin();
  const seen = changed?.seen ?? model;
  const draft = changed?.draft ?? draftOf(seen.value);
  const changes = changesIn(draft, seen.value);
  const leaving = useLeaveGuard(changes > 0);
  const change = (next: ModelDraft) => setChanged({ draft: next, seen });
  const begin = () => {
    setChanged(undefined);
    setDialog(undefined);
    onReload();
  };
  const dialogs = {
    seen,
    onSaved: begin,
    onReload: begin,
    onClose: () => setDialog(undefined),
  };
  return (
    <>
      {isAdmin && (
        <div className="gnomon-head">
          <Button
            isDisabled={changes === 0 || !hasGoodBands(draft)}
            onClick={() => setDialog("save")}
          >
            {words.save}
          </Button>
          <Button
            variant="link"
            isDisabled={changes === 0}
            onClick={() => setChanged(undefined)}
          >
            {words.discard}
          </Button>
          <span role="status">
            {changes === 0 ? words.noChanges : words.changes(count(changes))}
          </span>
          <Button variant="link" onClick={() => setDialog("reset")}>{words.reset}</Button>
        </div>
      )}
      <div className="gnomon-cards gnomon-model">
        {CATEGORIES.map((category) => (
          <CategoryCard
            key={category}
            category={category}
            model={seen.value}
            draft={draft}
            onChange={isAdmin ? change : undefined}
          />
        ))}
        <BandsCard draft={draft} onChange={isAdmin ? change : undefined} />
      </div>
      {leaving}
      {dialog === "save" && <SaveDialog {...dialogs} draft={draft} changes={changes} />}
      {dialog === "reset" && <ResetDialog {...dialogs} />}
    </>
  );
}
