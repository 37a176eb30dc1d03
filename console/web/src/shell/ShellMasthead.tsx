import {
  Masthead,
  MastheadBrand,
  MastheadContent,
  MastheadMain,
  MastheadToggle,
  PageToggleButton,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from "@patternfly/react-core";
import { Link } from "react-router";
import type { Session } from "../api/session.ts";
import { texts } from "../texts/texts.ts";
import { UserMenu } from "./UserMenu.tsx";

interface Props {
  session: Session;
  isSidebarOpen: boolean;
  onToggle: () => void;
}

export function ShellMasthead({ session, isSidebarOpen, onToggle }: Props) {
  return (
    <Masthead>
      <MastheadMain>
        <MastheadToggle>
          <PageToggleButton
            isHamburgerButton
            aria-label={texts.nav.toggle}
            isSidebarOpen={isSidebarOpen}
            onSidebarToggle={onToggle}
          />
        </MastheadToggle>
        <MastheadBrand>
          <Link to="/" className="gnomon-brand">{texts.product}</Link>
        </MastheadBrand>
      </MastheadMain>
      <MastheadContent>
        <Toolbar isStatic>
          <ToolbarContent>
            <ToolbarItem align={{ default: "alignEnd" }}>
              <UserMenu session={session} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
      </MastheadContent>
    </Masthead>
  );
}
