import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { AdminsOnly } from "../../../components/AdminsOnly.tsx";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { TokenDialog } from "../../../components/enrolment/TokenDialog.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { type EnrolmentToken, useEnrolmentTokens } from "../../../queries/enrolment.ts";
import { useTimeZone } from "../../../queries/settings.ts";
import { useIsAdmin } from "../../../shell/session.ts";
import { enrolmentTexts as enrolment } from "../../../texts/settings.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { ENROLMENT_FIELDS } from "./enrolmentSearch.ts";
import { RevokeTokenDialog } from "./RevokeTokenDialog.tsx";
import { TOKENS_FILE } from "./tokensFile.ts";
import { TokensTable } from "./TokensTable.tsx";

const EMPTY = { title: enrolment.emptyTitle, body: enrolment.emptyBody };
const NEW = "new";
const idOf = ({ id }: EnrolmentToken) => id;

/** The tokens by which devices enrol. */
export default function EnrolmentPage() {
  const [{ cursor }] = useSearch(ENROLMENT_FIELDS);
  const [dialog, setDialog] = useState<EnrolmentToken | typeof NEW>();
  const isAdmin = useIsAdmin();
  const tokens = useEnrolmentTokens(cursor ? { cursor } : {}, isAdmin);
  const zone = useTimeZone();
  const close = () => setDialog(undefined);
  if (!isAdmin) {
    return (
      <AdminsOnly
        page={enrolment.title}
        title={enrolment.adminsOnlyTitle}
        body={enrolment.adminsOnlyBody}
      />
    );
  }
  return (
    <ListPage
      title={enrolment.title}
      download={<ListDownload file={TOKENS_FILE} />}
      picker={<Button onClick={() => setDialog(NEW)}>{enrolment.create}</Button>}
      dialog={dialog && (dialog === NEW
        ? <TokenDialog onClose={close} />
        : <RevokeTokenDialog token={dialog} onClose={close} />)}
    >
      <p className="gnomon-hint">{enrolment.about}</p>
      <ListBody
        query={tokens}
        question={[cursor, tokens.data?.items.map(({ id }) => id)]}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(items, isStale) => (
          <TokensTable items={items} isStale={isStale} zone={zone} onRevoke={setDialog} />
        )}
      </ListBody>
      <CursorPager nextCursor={tokens.data?.nextCursor} shown="" />
    </ListPage>
  );
}
