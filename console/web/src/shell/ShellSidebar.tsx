import { Nav, NavGroup, NavItem, PageSidebar, PageSidebarBody } from "@patternfly/react-core";
import { NavLink, useLocation } from "react-router";
import { useHasFirstSteps } from "../queries/firstRun.ts";
import { texts } from "../texts/texts.ts";
import { carriedRange } from "../url/range.ts";
import { type PageEntry, PAGES } from "./pages.tsx";
import type { Sidebar } from "./sidebar.ts";
import { useIsAdmin, useIsPrivacyOfficer, useMayChange, useMayRead } from "./session.ts";

const LINKED = PAGES.filter(({ label }) => label);

export function ShellSidebar({ isOpen, isAbove }: Pick<Sidebar, "isOpen" | "isAbove">) {
  const toAdmins = useIsAdmin();
  const mayChange = useMayChange();
  const mayRead = useMayRead();
  const isPrivacyOfficer = useIsPrivacyOfficer();
  const hasFirstSteps = useHasFirstSteps(mayChange);
  const shown = {
    toAdmins,
    toPrivacyOfficers: toAdmins || isPrivacyOfficer,
    beforeFirstBlock: mayChange && hasFirstSteps,
  };
  const pages = LINKED.filter((page) => page.shown ? shown[page.shown] : mayRead);
  const sections = [...new Set(pages.map((page) => page.section))];
  return (
    <PageSidebar
      isSidebarOpen={isOpen}
      className={isAbove ? "pf-m-expanded" : undefined}
      inert={!isOpen}
    >
      <PageSidebarBody>
        <Nav aria-label={texts.nav.label}>
          {sections.map((section) => (
            <Section
              key={section ?? ""}
              section={section}
              pages={pages.filter((page) => page.section === section)}
            />
          ))}
        </Nav>
      </PageSidebarBody>
    </PageSidebar>
  );
}

function Section({ section, pages }: { section: string | undefined; pages: PageEntry[] }) {
  const items = pages.map((page) => <Item key={page.path} page={page} />);
  if (section) {
    return <NavGroup title={section}>{items}</NavGroup>;
  }
  // PatternFly's own list measures itself at every page, for buttons that scroll what lies across.
  return <ul role="list" className="pf-v6-c-nav__list">{items}</ul>;
}

function Item({ page }: { page: PageEntry }) {
  const { pathname, search } = useLocation();
  const kept = page.shows ? carriedRange(new URLSearchParams(search), page.shows) : "";
  return (
    <NavItem isActive={`${pathname}/`.startsWith(`/${page.path}/`)}>
      <NavLink to={`/${page.path}${kept}`}>{page.label}</NavLink>
    </NavItem>
  );
}
