import { type ComponentType, lazy } from "react";
import { texts } from "../texts/texts.ts";

/** A page, and where its link stands. */
export interface PageEntry {
  /** Its address below that of the console. */
  path: string;
  /** What its link says; none for a page that only other pages lead to. */
  label?: string;
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
    path: "respond/alerts",
    label: texts.nav.alerts,
    section: texts.nav.respond,
    component: lazy(() => import("../pages/respond/alerts/AlertsPage.tsx")),
  },
  {
    path: "catalog/apps",
    label: texts.nav.catalogApps,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/apps/CatalogPage.tsx")),
  },
  {
    path: "catalog/apps/:id",
    component: lazy(() => import("../pages/catalog/app/AppPage.tsx")),
  },
  {
    path: "catalog/custom-apps",
    label: texts.nav.customApps,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/custom/CustomAppsPage.tsx")),
  },
  {
    path: "catalog/domain-reviews",
    label: texts.nav.domainReviews,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/reviews/ReviewsPage.tsx")),
  },
  {
    path: "catalog/suggestions",
    label: texts.nav.suggestions,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/suggestions/SuggestionsPage.tsx")),
  },
  {
    path: "catalog/feeds",
    label: texts.nav.catalogFeeds,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/feeds/FeedsPage.tsx")),
  },
  {
    path: "catalog/risk-model",
    label: texts.nav.riskModel,
    section: texts.nav.catalog,
    component: lazy(() => import("../pages/catalog/model/RiskModelPage.tsx")),
  },
];
