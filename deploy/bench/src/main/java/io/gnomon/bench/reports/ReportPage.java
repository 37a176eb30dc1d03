package io.gnomon.bench.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

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
  APPS_OF_USER("apps of a user", "users/{user}/apps?days=%d"),
  SERIES("series", "series?days=%d");

  private static final String APP = "{app}";
  private static final String USER = "{user}";

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

  /** Whether it is of one user. */
  boolean isOfUser() {
    return path.contains(USER);
  }

  /**
   * Where it is.
   *
   * @param app the id of one
   * @param user the name of one
   */
  String path(String app, String user, int days) {
    var below =
        path.formatted(days)
            .replace(APP, app)
            .replace(USER, URLEncoder.encode(user, UTF_8).replace("+", "%20"));
    return "/api/v1/reports/endpoint-users" + (below.startsWith("?") ? "" : "/") + below;
  }
}
