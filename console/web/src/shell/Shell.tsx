import { Page, SkipToContent } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { Outlet } from "react-router";
import { LoadingMessage } from "../components/LoadingMessage.tsx";
import { NoticeArea } from "../components/Notice.tsx";
import { ProblemMessage } from "../components/ProblemMessage.tsx";
import { isSignedOut } from "../api/problem.ts";
import { hasLapsed, type Session } from "../api/session.ts";
import { SessionContext } from "./session.ts";
import { useSidebar } from "./sidebar.ts";
import { ShellMasthead } from "./ShellMasthead.tsx";
import { ShellSidebar } from "./ShellSidebar.tsx";
import { SignedOutPage } from "./SignedOutPage.tsx";
import { PartsBanner } from "./PartsBanner.tsx";
import { texts } from "../texts/texts.ts";
import { useSessionQuery } from "../queries/session.ts";
import { ZoneProblem } from "./ZoneProblem.tsx";

const CONTENT = "content";

/** What stands around every page. */
export function Shell() {
  const session = useSessionQuery();
  const [last, setLast] = useState<Session>();
  useEffect(() => {
    if (session.data) {
      setLast(session.data);
    }
  }, [session.data]);
  const { toggle, ...sidebar } = useSidebar();
  if (session.data) {
    return (
      <SessionContext value={session.data}>
        <NoticeArea>
          <Page
            masthead={
              <ShellMasthead
                session={session.data}
                isSidebarOpen={sidebar.isOpen}
                onToggle={toggle}
              />
            }
            sidebar={<ShellSidebar {...sidebar} />}
            skipToContent={<SkipToContent href={`#${CONTENT}`}>{texts.nav.skip}</SkipToContent>}
            mainContainerId={CONTENT}
            isContentFilled
            mainTabIndex={-1}
          >
            <PartsBanner />
            <ZoneProblem />
            <Outlet />
          </Page>
        </NoticeArea>
      </SessionContext>
    );
  }
  if (session.error && !isSignedOut(session.error)) {
    return <ProblemMessage error={session.error} onRetry={session.refetch} />;
  }
  return session.error
    ? <SignedOutPage lapsed={last !== undefined && hasLapsed(last, Date.now())} />
    : <LoadingMessage />;
}
