import { Button } from "@patternfly/react-core";
import { Link } from "react-router";
import { AppActions } from "../../../components/tagging/AppActions.tsx";
import { TagDialog } from "../../../components/tagging/TagDialog.tsx";
import { RiskScore } from "../../../components/RiskScore.tsx";
import { TagLabel } from "../../../components/TagLabel.tsx";
import { useTagsOf } from "../../../queries/tags.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogTexts } from "../../../texts/catalog.ts";
import { texts } from "../../../texts/texts.ts";
import { toAlerts } from "../../respond/alerts/toAlerts.ts";
import type { DialogProps } from "./AppPage.tsx";
import { OverrideDialog } from "./OverrideDialog.tsx";
import { SuggestDialog } from "./SuggestDialog.tsx";

const { detail: words } = catalogTexts;

/** The score and the tag of an app, and what can be done about them. */
export function AppHead({ app, onDialog, onClose }: DialogProps) {
  const mayChange = useMayChange();
  const tag = useTagsOf([app.id]).data?.get(app.id);
  return (
    <div className="gnomon-head">
      <TagLabel tag={tag} />
      <span className="gnomon-score">
        <RiskScore score={app.score} level={app.riskLevel} />
      </span>
      {mayChange && (
        <Button
          variant="secondary"
          onClick={() => onDialog(<OverrideDialog app={app} onClose={onClose} />)}
        >
          {app.override ? words.changeOverride : words.override}
        </Button>
      )}
      <Button
        variant="secondary"
        onClick={() => onDialog(<SuggestDialog app={app} onClose={onClose} />)}
      >
        {words.suggest}
      </Button>
      <Link to={toAlerts({ app: app.id })}>{texts.drawer.alertsOf.apps}</Link>
      {mayChange && (
        <AppActions
          app={app}
          tag={tag}
          onTag={(request) => onDialog(<TagDialog request={request} onClose={onClose} />)}
        />
      )}
    </div>
  );
}
