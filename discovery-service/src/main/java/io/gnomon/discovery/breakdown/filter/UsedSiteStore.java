package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.usagecache.UsageWindowService;
import io.gnomon.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds apps by their sites that were used: in memory where all days are there. */
@ApplicationScoped
class UsedSiteStore {

  private static final String APPS =
      """
      select distinct app_id from site
      where app_id is not null and position(? in lower(host || path_prefix)) > 0
        and id in (select u.site_id from usage_site u where %s)
      """
          .formatted(ReportScope.CONDITION);

  private final Database database;
  private final UsageWindowService windows;

  UsedSiteStore(Database database, UsageWindowService windows) {
    this.database = database;
    this.windows = windows;
  }

  /** The apps of which a site with that part in its host or path was used. */
  Set<String> apps(ReportScope scope, String lowerCaseText) {
    return windows
        .find(scope.usage())
        .flatMap(window -> windows.appsBySite(window, lowerCaseText))
        .orElseGet(() -> read(scope, lowerCaseText));
  }

  private Set<String> read(ReportScope scope, String lowerCaseText) {
    var parameters = new ArrayList<Object>(List.of(lowerCaseText));
    parameters.addAll(List.of(scope.parameters()));
    return Set.copyOf(database.list(APPS, row -> row.getString(1), parameters.toArray()));
  }
}
