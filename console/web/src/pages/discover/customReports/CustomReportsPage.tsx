import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import { type CustomReport, useCustomReports } from "../../../queries/customReports.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useMayChange } from "../../../shell/session.ts";
import { customReportTexts as words } from "../../../texts/customReports.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { CreateReportDialog } from "./CreateReportDialog.tsx";
import { CustomReportDrawer } from "./CustomReportDrawer.tsx";
import { CUSTOM_REPORTS_FILE } from "./customReportsFile.ts";
import { CUSTOM_REPORTS_FIELDS } from "./customReportsSearch.ts";
import { CustomReportsTable } from "./CustomReportsTable.tsx";
import { DeleteReportDialog } from "./DeleteReportDialog.tsx";

const idOf = ({ id }: CustomReport) => id;

/** Reports over a chosen part of what comes in. */
export default function CustomReportsPage() {
  const [state, change] = useSearch(CUSTOM_REPORTS_FIELDS);
  const [isCreating, setCreating] = useState(false);
  const [deleting, setDeleting] = useState<CustomReport>();
  // What the user has just created is at the top, where they look for it.
  const [created, setCreated] = useState<string>();
  const mayChange = useMayChange();
  const zone = useTimeZone();
  const reports = useCustomReports(state.cursor ? { cursor: state.cursor } : {});
  const own = reports.data?.items.find(({ id }) => id === created)?.id;
  const total = reports.data?.total;
  const open = (report: string) => change({ report });

  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={CUSTOM_REPORTS_FILE} />}
      picker={mayChange && <Button onClick={() => setCreating(true)}>{words.create}</Button>}
      drawer={state.report && (
        <CustomReportDrawer
          key={state.report}
          id={state.report}
          zone={zone}
          onDelete={setDeleting}
          onClose={() => open("")}
        />
      )}
      dialog={isCreating
        ? (
          <CreateReportDialog
            onDone={({ id }) => {
              setCreated(id);
              change({ cursor: "", report: "" }, { replace: true });
            }}
            onClose={() => setCreating(false)}
          />
        )
        : deleting && (
          <DeleteReportDialog
            report={deleting}
            zone={zone}
            onDone={() => deleting.id === state.report && open("")}
            onClose={() => setDeleting(undefined)}
          />
        )}
    >
      <p className="gnomon-hint">{words.about}</p>
      <ListBody
        query={reports}
        question={[state.cursor, own]}
        idOf={idOf}
        onNew="wait"
        empty={{
          title: words.emptyTitle,
          body: mayChange ? words.emptyBody : words.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <CustomReportsTable
            items={items}
            isStale={isStale}
            open={state.report}
            zone={zone}
            onOpen={open}
            onDelete={mayChange ? setDeleting : undefined}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={reports.data?.nextCursor}
        shown={total ? words.total(count(total)) : ""}
      />
    </ListPage>
  );
}
