import { Button } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { count } from "../../../format/format.ts";
import { type Exclusion, useExclusions } from "../../../queries/privacy.ts";
import { useMayRead } from "../../../shell/session.ts";
import { exclusionTexts as words } from "../../../texts/privacy.ts";
import { ExcludeDialog } from "./ExcludeDialog.tsx";
import { ExclusionsTable } from "./ExclusionsTable.tsx";
import { IncludeDialog } from "./IncludeDialog.tsx";
import { exclusionsFile } from "./privacyFiles.ts";

const EMPTY = { title: words.emptyTitle, body: words.emptyBody };
const idOf = ({ id }: Exclusion) => id;

/** Whose traffic is not counted. */
export function ExclusionsPart({ cursor, zone }: { cursor: string; zone: string }) {
  const exclusions = useExclusions(cursor ? { cursor } : {});
  const mayRead = useMayRead();
  const [dialog, setDialog] = useState<ReactNode>();
  const close = () => setDialog(undefined);
  const total = exclusions.data?.total;
  return (
    <>
      <p className="gnomon-hint">{words.about}</p>
      <div className="gnomon-title">
        <Button onClick={() => setDialog(<ExcludeDialog onClose={close} />)}>{words.add}</Button>
        <ListDownload file={exclusionsFile(mayRead)} />
      </div>
      <ListBody
        query={exclusions}
        question={cursor}
        idOf={idOf}
        onNew="append"
        empty={EMPTY}
      >
        {(items, isStale) => (
          <ExclusionsTable
            items={items}
            isStale={isStale}
            zone={zone}
            onTakeBack={(exclusion, name) =>
              setDialog(<IncludeDialog exclusion={exclusion} name={name} onClose={close} />)}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={exclusions.data?.nextCursor}
        shown={total ? words.total(count(total)) : ""}
      />
      {dialog}
    </>
  );
}
