import { Alert, Tab, TabContent, Tabs, TabTitleText } from "@patternfly/react-core";
import { Link } from "react-router";
import { FigureList } from "../../../components/FigureList.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { LoadingMessage } from "../../../components/LoadingMessage.tsx";
import { RangePicker } from "../../../components/RangePicker.tsx";
import { dayRange } from "../../../format/format.ts";
import { useCoverage } from "../../../queries/coverage.ts";
import { useSettings } from "../../../queries/settings.ts";
import { useIsAdmin, useMayChange } from "../../../shell/session.ts";
import { coverageTexts as words } from "../../../texts/coverage.ts";
import { texts } from "../../../texts/texts.ts";
import { daysOf } from "../../../url/range.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { figuresOf } from "./coverageFacts.ts";
import { COVERAGE_FIELDS, type ListName, LISTS, NO_FILTER } from "./coverageSearch.ts";
import { SilentDevicesList } from "./SilentDevicesList.tsx";
import { UncoveredList } from "./UncoveredList.tsx";

const TABS = "coverage-lists";
const PANEL = "coverage-list";

/** What is not seen of the organisation, and what should be enrolled next. */
export default function CoveragePage() {
  const [state, change] = useSearch(COVERAGE_FIELDS);
  const coverage = useCoverage(daysOf(state));
  const settings = useSettings();
  const isAdmin = useIsAdmin();
  const mayChange = useMayChange();
  const { list } = state;
  const { data } = coverage;
  // What comes above the lists would push them down. A component below may fetch the settings
  // again, so that this must not wait for them twice.
  const isLoading = coverage.isPending || (settings.isPending && settings.failureCount === 0);

  return (
    <ListPage
      title={words.title}
      picker={
        <div className="gnomon-picker">
          {isAdmin && <Link to="/settings/enrolment">{words.enrol}</Link>}
          <RangePicker days={state.days} onDays={(days) => change({ days, cursor: "" })} />
        </div>
      }
    >
      <p className="gnomon-hint">
        {words.about} {data && words.days(dayRange(data.from, data.to))}
      </p>
      {isLoading ? <LoadingMessage /> : (
        <>
          {settings.data?.endpointTelemetry === false && (
            <Alert
              isInline
              variant="warning"
              title={words.telemetryOff}
              actionLinks={<Link to="/settings/organisation">{texts.nav.organisation}</Link>}
            />
          )}
          {data && <FigureList figures={figuresOf(data)} />}
          <Tabs
            id={TABS}
            aria-label={words.lists}
            backScrollAriaLabel={words.back}
            forwardScrollAriaLabel={words.forward}
            activeKey={list}
            onSelect={(_, key) => change({ list: key as ListName, ...NO_FILTER })}
          >
            {LISTS.map((each) => (
              <Tab
                key={each}
                eventKey={each}
                tabContentId={PANEL}
                title={<TabTitleText>{words[each].tab}</TabTitleText>}
              />
            ))}
          </Tabs>
          <TabContent
            id={PANEL}
            aria-labelledby={`pf-tab-${list}-${TABS}`}
          >
            <p className="gnomon-hint">{words[list].about}</p>
            {list === "ip-addresses" && mayChange && (
              <div>
                <Link to="/settings/ip-range-labels">{words[list].labels}</Link>
              </div>
            )}
            {list === "silent-devices"
              ? <SilentDevicesList state={state} coverage={coverage} onChange={change} />
              : (
                <UncoveredList
                  key={list}
                  kind={list}
                  state={state}
                  coverage={coverage}
                  onChange={change}
                />
              )}
          </TabContent>
        </>
      )}
    </ListPage>
  );
}
