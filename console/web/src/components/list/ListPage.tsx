import { Drawer, DrawerContent, DrawerContentBody, PageSection } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { PageTitle } from "../PageTitle.tsx";

interface Props {
  title: string;
  /** What applies to the whole page, beside its name. */
  picker?: ReactNode;
  /** What gives the list as a file, where no toolbar has it. */
  download?: ReactNode;
  /** The details of what is open; nothing while nothing is. */
  drawer?: ReactNode;
  /** The dialog that is open, if any. */
  dialog?: ReactNode;
  children: ReactNode;
}

/** A page with a list, and a drawer beside it for the details of a row. */
export function ListPage({ title, picker, download, drawer, dialog, children }: Props) {
  return (
    <Drawer isInline isExpanded={Boolean(drawer)}>
      <DrawerContent panelContent={drawer || undefined}>
        <DrawerContentBody>
          <PageSection isFilled hasBodyWrapper={false} className="gnomon-page">
            <PageTitle title={title}>
              {download ? <div className="gnomon-head">{download} {picker}</div> : picker}
            </PageTitle>
            {children}
          </PageSection>
        </DrawerContentBody>
      </DrawerContent>
      {dialog}
    </Drawer>
  );
}
