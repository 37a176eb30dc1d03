package io.gnomon.e2e.browser;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where each page of the console is, with what is open on it. */
final class ConsoleAddresses {

  /** The discovered apps. */
  static final String APPS = "discover/apps?report=endpoint-users";

  /**
   * By the name of the screenshot, which for a drawer begins with that of the file of the console
   * that draws it; a new page is added here.
   */
  static final Map<String, String> ALL =
      Map.ofEntries(
          entry("overview", "overview?report=endpoint-users"),
          entry("apps", APPS),
          entry("AppDrawer", APPS + "&app=dropbox"),
          entry("AppDrawer-addresses", APPS + "&app=dropbox&tab=ip-addresses"),
          entry("AppDrawer-devices", APPS + "&app=dropbox&tab=devices"),
          entry("AppDrawer-sites", APPS + "&app=dropbox&tab=sites"),
          entry("apps-dates-chosen", APPS + "&from=2026-01-31&to=2026-02-28"),
          entry("apps-conditions", APPS + "&factor=mfa:false&maxScore=5&firstSeenFrom=2026-01-31"),
          entry("apps-empty", APPS + "&q=no-such-app"),
          entry("users", "discover/users?report=endpoint-users&sort=name"),
          entry("ip-addresses", "discover/ip-addresses?report=endpoint-users"),
          entry("devices", "discover/devices?report=endpoint-users&q=laptop"),
          entry("domains-empty", "discover/domains?report=endpoint-users&q=no-such-domain"),
          entry("sources", "discover/sources"),
          entry("SourceDrawer", "discover/sources?source=endpoint-users"),
          entry("coverage", "discover/coverage"),
          entry("coverage-addresses", "discover/coverage?days=7&list=ip-addresses"),
          entry("coverage-silent", "discover/coverage?list=silent-devices"),
          entry("custom-reports", "discover/custom-reports"),
          entry("alerts", "respond/alerts"),
          entry(
              "alerts-filtered",
              "respond/alerts?status=New&status=Resolved&assignedTo=none&app=dropbox&user=ann"
                  + "&from=2026-01-01"),
          entry("executive-report", "discover/executive-report?report=endpoint-users"),
          entry("first-run", "first-run"),
          entry("organisation", "settings/organisation"),
          entry("never-block", "settings/never-block?origin=shipped"),
          entry("never-block-empty", "settings/never-block?q=no-such-domain"),
          entry("enrolled", "settings/devices"),
          entry("enrolled-empty", "settings/devices?q=no-such-device"),
          entry("device-groups", "settings/device-groups"),
          entry("ip-range-labels", "settings/ip-range-labels"),
          entry("people", "settings/people"),
          entry("people-empty", "settings/people?q=no-such-person"),
          entry("people-unresolved", "settings/people?view=unresolved&days=90"),
          entry("people-groups", "settings/people?view=groups"),
          entry("privacy", "settings/privacy"),
          entry("privacy-erasures", "settings/privacy?view=person"),
          entry("enrolment", "settings/enrolment"),
          entry("audit", "settings/audit?thing=setting"),
          entry("audit-empty", "settings/audit?audit=catalog&who=nobody"),
          entry("tags", "control/tags"),
          entry("tags-empty", "control/tags?q=no-such-app&tag=monitored"),
          entry("indicators", "control/indicators"),
          entry("indicators-empty", "control/indicators?q=no-such-value&type=Url&action=Warn"),
          entry("profiles-empty", "control/profiles"),
          entry("rollouts", "control/rollouts"),
          entry("why", "control/why"),
          entry("why-allowed", "control/why?url=intranet.example.com"),
          entry("catalog", "catalog/apps"),
          entry("catalog-filtered", "catalog/apps?riskLevel=high&factor=mfa:false&sort=score"),
          entry("catalog-empty", "catalog/apps?q=no-such-app&tag=monitored"),
          entry("catalog-app", "catalog/apps/dropbox"),
          entry("catalog-app-usage", "catalog/apps/dropbox?report=endpoint-users&days=7"),
          entry("catalog-app-all-facts", "catalog/apps/dropbox?facts=all"),
          entry("custom-apps", "catalog/custom-apps"),
          entry("domain-reviews", "catalog/domain-reviews"),
          entry("domain-reviews-refused", "catalog/domain-reviews?state=refused&why=taken"),
          entry("suggestions", "catalog/suggestions"),
          entry("feeds", "catalog/feeds"),
          entry("FeedDrawer", "catalog/feeds?feed=kagi-bangs"),
          entry("FeedDrawer-own", "catalog/feeds?feed=own"),
          entry("risk-model", "catalog/risk-model"),
          entry("not-found", "nowhere"));

  /** What those see who are not signed in. */
  static final Map<String, String> SIGNED_OUT =
      Map.of("signed-out", "overview", "sign-in-used", "sign-in#used");

  /** One of each kind of page, drawer and dialog: every build looks at these. */
  private static final Set<String> ONE_OF_EACH_KIND =
      Set.of(
          "overview",
          "AppDrawer",
          "apps-conditions",
          "apps-empty",
          "TagDialog-block",
          "apps-dialog",
          "alerts",
          "organisation",
          "catalog-app",
          "FeedDrawer",
          "first-run",
          "tags-drawer",
          "sources-refused",
          "why-blocked");

  private ConsoleAddresses() {}

  /** All of them where {@code -Pfull} is given, otherwise one of each kind. */
  static Map<String, String> inspected() {
    var inspected = new TreeMap<>(ALL);
    if (!Boolean.getBoolean("gnomon.full")) {
      inspected.keySet().retainAll(ONE_OF_EACH_KIND);
    }
    return inspected;
  }

  /** The pages as such, with nothing open on them. */
  static Set<String> paths() {
    return ALL.values().stream()
        .map(each -> each.replaceFirst("\\?.*", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
