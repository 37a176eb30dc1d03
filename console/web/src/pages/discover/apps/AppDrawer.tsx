import { Tab, Tabs, TabTitleText } from "@patternfly/react-core";
import { Link } from "react-router";
import { DetailDrawer } from "../../../components/DetailDrawer.tsx";
import type { ReportRange } from "../../../queries/reports.ts";
import { texts } from "../../../texts/texts.ts";
import { appPath } from "../../catalog/app/appPath.ts";
import { AppActors, AppSites } from "./AppUsage.tsx";
import { type AppsState, TABS } from "./appsSearch.ts";

interface Props {
  report: string;
  app: { id: string; name: string };
  range: ReportRange;
  zone: string;
  tab: AppsState["tab"];
  onTab: (tab: AppsState["tab"]) => void;
  onClose: () => void;
}

/** Who uses an app, from where, and which of its hosts. */
export function AppDrawer({ report, app, range, zone, tab, onTab, onClose }: Props) {
  return (
    <DetailDrawer title={app.name} size="36rem" onClose={onClose}>
      <Link to={appPath(app.id)}>{texts.apps.inCatalog}</Link>
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
            {each === "sites"
              ? <AppSites report={report} app={app.id} range={range} zone={zone} />
              : <AppActors kind={each} report={report} app={app.id} range={range} zone={zone} />}
          </Tab>
        ))}
      </Tabs>
    </DetailDrawer>
  );
}
