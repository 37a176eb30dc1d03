import { type ComponentType, lazy } from "react";
import { texts } from "../texts/texts.ts";

/** A page, and where its link stands. */
export interface PageEntry {
  /** Its address below that of the console. */
  path: string;
  label: string;
  /** The section of the navigation; none for a page of its own. */
  section?: string;
  component: ComponentType;
}

/** All pages, in the order of the navigation: each is loaded when it is opened first. */
export const PAGES: PageEntry[] = [
  {
    path: "overview",
    label: texts.nav.overview,
    component: lazy(() => import("../pages/overview/OverviewPage.tsx")),
  },
  {
    path: "discover/apps",
    label: texts.nav.apps,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/apps/AppsPage.tsx")),
  },
  {
    path: "discover/users",
    label: texts.nav.users,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/actors/UsersPage.tsx")),
  },
  {
    path: "discover/ip-addresses",
    label: texts.nav.ipAddresses,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/actors/IpAddressesPage.tsx")),
  },
  {
    path: "discover/devices",
    label: texts.nav.devices,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/actors/DevicesPage.tsx")),
  },
  {
    path: "discover/domains",
    label: texts.nav.domains,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/domains/DomainsPage.tsx")),
  },
  {
    path: "discover/sources",
    label: texts.nav.sources,
    section: texts.nav.discover,
    component: lazy(() => import("../pages/discover/sources/SourcesPage.tsx")),
  },
  {
    path: "control/tags",
    label: texts.nav.tags,
    section: texts.nav.control,
    component: lazy(() => import("../pages/control/tags/TagsPage.tsx")),
  },
  {
    path: "control/indicators",
    label: texts.nav.indicators,
    section: texts.nav.control,
    component: lazy(() => import("../pages/control/indicators/IndicatorsPage.tsx")),
  },
  {
    path: "control/profiles",
    label: texts.nav.profiles,
    section: texts.nav.control,
    component: lazy(() => import("../pages/control/profiles/ProfilesPage.tsx")),
  },
  {
    path: "control/rollouts",
    label: texts.nav.rollouts,
    section: texts.nav.control,
    component: lazy(() => import("../pages/control/rollouts/RolloutsPage.tsx")),
  },
  {
    path: "control/why",
    label: texts.nav.why,
    section: texts.nav.control,
    component: lazy(() => import("../pages/control/why/WhyPage.tsx")),
  },
  {
    path: "respond/alerts",
    label: texts.nav.alerts,
    section: texts.nav.respond,
    component: lazy(() => import("../pages/respond/alerts/AlertsPage.tsx")),
  },
];
