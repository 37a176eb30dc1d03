import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { Link } from "react-router";
import type { ReportRange } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import { appPath } from "../../catalog/app/appPath.ts";
import { AppActors, AppSites } from "./AppUsage.tsx";
import { type AppsState, TABS } from "./appsSearch.ts";

export interface AppDetailsProps {
  report: string;
  app: string;
  range: ReportRange;
  zone: string;
  tab: AppsState["tab"];
  onTab: (tab: AppsState["tab"]) => void;
}

/** The usage of an app, by users, addresses, devices and hosts. */
export default function AppDetails({ tab, onTab, ...usage }: AppDetailsProps) {
  return (
    <>
      <Link to={appPath(usage.app)}>{texts.apps.inCatalog}</Link>
      <Tabs
        aria-label={texts.drawer.tabs}
        activeKey={tab}
        mountOnEnter
        unmountOnExit
        onSelect={(_, key) => onTab(key as AppsState["tab"])}
      >
        {TABS.map((each) => (
          <Tab
            key={each}
            eventKey={each}
            title={<TabTitleText>{texts.drawer[each]}</TabTitleText>}
          >
            {each === "sites" ? <AppSites {...usage} /> : <AppActors kind={each} {...usage} />}
          </Tab>
        ))}
      </Tabs>
    </>
  );
}
