import { Button } from "@patternfly/react-core";
import { type ReactNode, useState } from "react";
import { CursorPager } from "../../../components/CursorPager.tsx";
import { ListBody } from "../../../components/list/ListBody.tsx";
import { ListDownload } from "../../../components/list/ListDownload.tsx";
import { ListPage } from "../../../components/list/ListPage.tsx";
import { count } from "../../../format/format.ts";
import { type CustomApp, useCustomApps } from "../../../queries/customApps.ts";
import { useMayChange } from "../../../shell/session.ts";
import { catalogWorkTexts } from "../../../texts/catalogWork.ts";
import { type Fields, text } from "../../../url/search.ts";
import { useSearch } from "../../../url/useSearch.ts";
import { AddCustomApp, ChangeCustomApp } from "./CustomAppDialogs.tsx";
import { CUSTOM_APPS_FILE } from "./customAppsFile.ts";
import { CustomAppsTable } from "./CustomAppsTable.tsx";
import { DeleteCustomApp } from "./DeleteCustomApp.tsx";

const { customApps: words } = catalogWorkTexts;

interface State {
  cursor: string;
}

const FIELDS: Fields<State> = { cursor: text() };
const idOf = ({ id }: CustomApp) => id;

/** The apps that the organisation has described itself. */
export default function CustomAppsPage() {
  const [{ cursor }] = useSearch(FIELDS);
  const [dialog, setDialog] = useState<ReactNode>();
  const mayChange = useMayChange();
  const apps = useCustomApps(cursor ? { cursor } : {});
  const total = apps.data?.total;
  const close = () => setDialog(undefined);
  return (
    <ListPage
      title={words.title}
      download={<ListDownload file={CUSTOM_APPS_FILE} />}
      picker={mayChange && (
        <Button onClick={() => setDialog(<AddCustomApp onClose={close} />)}>{words.add}</Button>
      )}
      dialog={dialog}
    >
      <ListBody
        query={apps}
        question={cursor}
        idOf={idOf}
        onNew="append"
        empty={{
          title: words.emptyTitle,
          body: mayChange ? words.emptyBody : words.emptyBodyReader,
        }}
      >
        {(items, isStale) => (
          <CustomAppsTable
            items={items}
            isStale={isStale}
            onChange={({ id }) => setDialog(<ChangeCustomApp id={id} onClose={close} />)}
            onDelete={(app) => setDialog(<DeleteCustomApp app={app} onClose={close} />)}
          />
        )}
      </ListBody>
      <CursorPager
        nextCursor={apps.data?.nextCursor}
        shown={total ? words.total(count(total)) : ""}
      />
    </ListPage>
  );
}
