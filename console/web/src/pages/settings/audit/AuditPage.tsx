import { ToggleGroup, ToggleGroupItem } from "@patternfly/react-core";
import { AdminsOnly } from "../../../components/AdminsOnly.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import { type AuditEntry, auditExportUrl, AUDITS, useAudit } from "../../../queries/audit.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { auditTexts as words } from "../../../texts/audit.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AuditDrawer } from "./AuditDrawer.tsx";
import { AUDIT_FIELDS, filterOf, NO_FILTER } from "./auditSearch.ts";
import { AuditTable } from "./AuditTable.tsx";
import { AuditToolbar } from "./AuditToolbar.tsx";

const EMPTY = { title: words.emptyTitle, body: words.emptyBody, filtered: words.emptyFiltered };
const idOf = ({ id }: AuditEntry) => id;

/** Who changed what, when and why, in each of the services. */
export default function AuditPage() {
  const [state, change] = useSearch(AUDIT_FIELDS);
  const isAdmin = useIsAdmin();
  const zone = useTimeZone();
  const filter = filterOf(state, zone);
  const entries = useAudit(
    state.audit,
    filter,
    state.cursor ? { cursor: state.cursor } : {},
    isAdmin,
  );
  const total = entries.data?.total;
  const isFiltered = Object.keys(filter).length > 0;
  if (!isAdmin) {
    return (
      <AdminsOnly
        page={words.title}
        title={words.adminsOnlyTitle}
        body={words.adminsOnlyBody}
      />
    );
  }
  return (
    <ListPage
      title={words.title}
      picker={
        <ToggleGroup isCompact aria-label={words.which}>
          {AUDITS.map((audit) => (
            <ToggleGroupItem
              key={audit}
              text={words.audits[audit]}
              isSelected={audit === state.audit}
              onChange={() => change({ audit, thing: "", cursor: "", entry: "" })}
            />
          ))}
        </ToggleGroup>
      }
      drawer={state.entry && (
        <AuditDrawer
          key={state.entry}
          entry={entries.data?.items.find(({ id }) => id === state.entry)}
          zone={zone}
          onClose={() => change({ entry: "" })}
        />
      )}
    >
      <AuditToolbar
        state={state}
        isFiltered={isFiltered}
        exportUrl={auditExportUrl(state.audit, filter)}
        onChange={change}
      />
      <ListBody
        query={entries}
        question={[state.audit, filter, state.cursor]}
        idOf={idOf}
        onNew="wait"
        empty={EMPTY}
        onClear={isFiltered ? () => change(NO_FILTER) : undefined}
      >
        {(items, isStale) => (
          <AuditTable
            items={items}
            isStale={isStale}
            open={state.entry}
            zone={zone}
            onOpen={(entry) => change({ entry })}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={entries.data?.nextCursor}
        shown={total === undefined ? "" : words.total(count(total))}
      />
    </ListPage>
  );
}
