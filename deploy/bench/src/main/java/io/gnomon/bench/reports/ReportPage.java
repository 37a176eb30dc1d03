package io.gnomon.bench.reports;

/** A page that people open often. */
enum ReportPage {
  APPS("apps", "apps?days=%d"),
  APPS_BY_USERS("apps by users", "apps?days=%d&sort=users"),
  RISKY_APPS("apps, filtered", "apps?days=%d&riskLevel=high&minUsers=10&sort=score"),
  APP_TOTALS("totals of apps, filtered", "app-totals?days=%d&riskLevel=high"),
  DOMAINS("uncatalogued domains", "uncatalogued-domains?days=%d"),
  TOTALS("totals", "?days=%d"),
  USERS("users", "users?days=%d"),
  IP_ADDRESSES("IP addresses", "ip-addresses?days=%d"),
  DEVICES("devices", "devices?days=%d"),
  USERS_OF_APP("users of an app", "apps/{app}/users?days=%d"),
  SITES_OF_APP("sites of an app", "apps/{app}/sites?days=%d"),
  APPS_OF_USER("apps of a user", "users/bench-77/apps?days=%d"),
  SERIES("series", "series?days=%d");

  private static final String APP = "{app}";

  private final String title;
  private final String path;

  ReportPage(String title, String path) {
    this.title = title;
    this.path = path;
  }

  String title() {
    return title;
  }

  /** Whether it is of one app. */
  boolean isOfApp() {
    return path.contains(APP);
  }

  /**
   * Where it is.
   *
   * @param app the most used one
   */
  String path(String app, int days) {
    var below = path.formatted(days).replace(APP, app);
    return "/api/v1/reports/endpoint-users" + (below.startsWith("?") ? "" : "/") + below;
  }
}
