import {
  Nav,
  NavGroup,
  NavItem,
  NavList,
  PageSidebar,
  PageSidebarBody,
} from "@patternfly/react-core";
import { NavLink, useLocation } from "react-router";
import { texts } from "../texts/texts.ts";
import { type PageEntry, PAGES } from "./pages.tsx";

const LINKED = PAGES.filter(({ label }) => label);

export function ShellSidebar({ isOpen }: { isOpen: boolean }) {
  const sections = [...new Set(LINKED.map((page) => page.section))];
  return (
    <PageSidebar isSidebarOpen={isOpen}>
      <PageSidebarBody>
        <Nav aria-label={texts.nav.label}>
          {sections.map((section) => <Section key={section ?? ""} section={section} />)}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}

function Section({ section }: { section: string | undefined }) {
  const items = LINKED.filter((page) => page.section === section)
    .map((page) => <Item key={page.path} page={page} />);
  return section ? <NavGroup title={section}>{items}</NavGroup> : <NavList>{items}</NavList>;
}

function Item({ page }: { page: PageEntry }) {
  const { pathname } = useLocation();
  return (
    <NavItem isActive={`${pathname}/`.startsWith(`/${page.path}/`)}>
      <NavLink to={`/${page.path}`}>{page.label}</NavLink>
    </NavItem>
  );
}
