import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { Link } from "react-router";
import { FigureList } from "../../../components/FigureList.tsx";
import { useAppUse } from "../../../queries/appUsage.ts";
import type { ReportRange } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import type { ChangeSearch } from "../../../url/useSearch.ts";
import { appPath } from "../../catalog/app/appPath.ts";
import { AppActors, AppSites } from "./AppUsage.tsx";
import { type AppsState, TABS } from "./appsSearch.ts";
import { usedFigures } from "./usedFigures.ts";

export interface AppDetailsProps {
  report: string;
  app: string;
  range: ReportRange;
  zone: string;
  state: AppsState;
  onChange: ChangeSearch<AppsState>;
}

/** The usage of an app, by users, addresses, devices and hosts. */
export default function AppDetails({ state, onChange, ...usage }: AppDetailsProps) {
  const use = useAppUse(usage.report, usage.app, usage.range).data;
  return (
    <>
      <Link to={appPath(usage.app, usage)}>{texts.apps.inCatalog}</Link>
      <FigureList figures={usedFigures(use)} />
      <Tabs
        aria-label={texts.drawer.tabs}
        activeKey={state.tab}
        mountOnEnter
        unmountOnExit
        onSelect={(_, key) =>
          onChange({ tab: key as AppsState["tab"], usedBy: "" }, { replace: true })}
      >
        {TABS.map((each) => (
          <Tab
            key={each}
            eventKey={each}
            title={<TabTitleText>{texts.drawer[each]}</TabTitleText>}
          >
            {each === "sites"
              ? <AppSites state={state} onChange={onChange} {...usage} />
              : <AppActors kind={each} state={state} onChange={onChange} {...usage} />}
          </Tab>
        ))}
      </Tabs>
    </>
  );
}
