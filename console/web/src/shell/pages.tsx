import type { ComponentType } from "react";
import { texts } from "../texts/texts.ts";
import type { Carried } from "../url/range.ts";

/** A page, and where its link stands. */
export interface PageEntry {
  /** Its address below that of the console. */
  path: string;
  /** What its link says; none for a page that only other pages lead to. */
  label?: string;
  /** The section of the navigation; none for a page of its own. */
  section?: string;
  /** Whether it shows some days, or a report on some, which its link keeps then. */
  shows?: Carried;
  /** Who finds it in the navigation; absent: every user who may read, at all times. */
  shown?: "toAdmins" | "toPrivacyOfficers" | "beforeFirstBlock";
  load: () => Promise<{ default: ComponentType }>;
}

/** All pages, in the order of the navigation: each is loaded when it is opened first. */
export const PAGES: PageEntry[] = [
  {
    path: "first-run",
    label: texts.nav.firstRun,
    shown: "beforeFirstBlock",
    load: () => import("../pages/firstRun/FirstRunPage.tsx"),
  },
  {
    path: "overview",
    label: texts.nav.overview,
    shows: "report",
    load: () => import("../pages/overview/OverviewPage.tsx"),
  },
  {
    path: "discover/apps",
    label: texts.nav.apps,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/apps/AppsPage.tsx"),
  },
  {
    path: "discover/users",
    label: texts.nav.users,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/actors/UsersPage.tsx"),
  },
  {
    path: "discover/ip-addresses",
    label: texts.nav.ipAddresses,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/actors/IpAddressesPage.tsx"),
  },
  {
    path: "discover/devices",
    label: texts.nav.devices,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/actors/DevicesPage.tsx"),
  },
  {
    path: "discover/domains",
    label: texts.nav.domains,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/domains/DomainsPage.tsx"),
  },
  {
    path: "discover/sources",
    label: texts.nav.sources,
    section: texts.nav.discover,
    load: () => import("../pages/discover/sources/SourcesPage.tsx"),
  },
  {
    path: "discover/coverage",
    label: texts.nav.coverage,
    shows: "days",
    section: texts.nav.discover,
    load: () => import("../pages/discover/coverage/CoveragePage.tsx"),
  },
  {
    path: "discover/custom-reports",
    label: texts.nav.customReports,
    section: texts.nav.discover,
    load: () => import("../pages/discover/customReports/CustomReportsPage.tsx"),
  },
  {
    path: "discover/executive-report",
    label: texts.nav.executiveReport,
    shows: "report",
    section: texts.nav.discover,
    load: () => import("../pages/discover/executive/ExecutiveReportPage.tsx"),
  },
  {
    path: "catalog/apps",
    label: texts.nav.catalogApps,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/apps/CatalogPage.tsx"),
  },
  {
    path: "catalog/apps/:id",
    load: () => import("../pages/catalog/app/AppPage.tsx"),
  },
  {
    path: "catalog/custom-apps",
    label: texts.nav.customApps,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/custom/CustomAppsPage.tsx"),
  },
  {
    path: "catalog/domain-reviews",
    label: texts.nav.domainReviews,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/reviews/ReviewsPage.tsx"),
  },
  {
    path: "catalog/suggestions",
    label: texts.nav.suggestions,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/suggestions/SuggestionsPage.tsx"),
  },
  {
    path: "catalog/feeds",
    label: texts.nav.catalogFeeds,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/feeds/FeedsPage.tsx"),
  },
  {
    path: "catalog/risk-model",
    label: texts.nav.riskModel,
    section: texts.nav.catalog,
    load: () => import("../pages/catalog/model/RiskModelPage.tsx"),
  },
  {
    path: "control/tags",
    label: texts.nav.tags,
    section: texts.nav.control,
    load: () => import("../pages/control/tags/TagsPage.tsx"),
  },
  {
    path: "control/indicators",
    label: texts.nav.indicators,
    section: texts.nav.control,
    load: () => import("../pages/control/indicators/IndicatorsPage.tsx"),
  },
  {
    path: "control/profiles",
    label: texts.nav.profiles,
    section: texts.nav.control,
    load: () => import("../pages/control/profiles/ProfilesPage.tsx"),
  },
  {
    path: "control/rollouts",
    label: texts.nav.rollouts,
    section: texts.nav.control,
    load: () => import("../pages/control/rollouts/RolloutsPage.tsx"),
  },
  {
    path: "control/why",
    label: texts.nav.why,
    section: texts.nav.control,
    load: () => import("../pages/control/why/WhyPage.tsx"),
  },
  {
    path: "respond/alerts",
    label: texts.nav.alerts,
    section: texts.nav.respond,
    load: () => import("../pages/respond/alerts/AlertsPage.tsx"),
  },
  {
    path: "settings/organisation",
    label: texts.nav.organisation,
    section: texts.nav.settings,
    load: () => import("../pages/settings/organisation/OrganisationPage.tsx"),
  },
  {
    path: "settings/never-block",
    label: texts.nav.neverBlock,
    section: texts.nav.settings,
    load: () => import("../pages/settings/neverBlock/NeverBlockPage.tsx"),
  },
  {
    path: "settings/devices",
    label: texts.nav.enrolledDevices,
    section: texts.nav.settings,
    load: () => import("../pages/settings/devices/EnrolledDevicesPage.tsx"),
  },
  {
    path: "settings/device-groups",
    label: texts.nav.deviceGroups,
    section: texts.nav.settings,
    load: () => import("../pages/settings/groups/DeviceGroupsPage.tsx"),
  },
  {
    path: "settings/ip-range-labels",
    label: texts.nav.rangeLabels,
    section: texts.nav.settings,
    load: () => import("../pages/settings/rangeLabels/RangeLabelsPage.tsx"),
  },
  {
    path: "settings/people",
    label: texts.nav.people,
    section: texts.nav.settings,
    load: () => import("../pages/settings/people/PeoplePage.tsx"),
  },
  {
    path: "settings/privacy",
    label: texts.nav.privacy,
    section: texts.nav.settings,
    shown: "toPrivacyOfficers",
    load: () => import("../pages/settings/privacy/PrivacyPage.tsx"),
  },
  {
    path: "settings/enrolment",
    label: texts.nav.enrolment,
    section: texts.nav.settings,
    shown: "toAdmins",
    load: () => import("../pages/settings/enrolment/EnrolmentPage.tsx"),
  },
  {
    path: "settings/audit",
    label: texts.nav.audit,
    section: texts.nav.settings,
    shown: "toAdmins",
    load: () => import("../pages/settings/audit/AuditPage.tsx"),
  },
];
