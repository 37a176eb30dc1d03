package io.gnomon.catalog.search.condition;

import io.gnomon.kit.text.LikePattern;
import io.gnomon.matching.host.VisitedUrl;
import java.util.ArrayList;
import java.util.List;

/** Hosts and URLs in SQL. Hosts are indexed written from the end. */
final class PlaceSql {

  private static final String APPS =
      "select d.app_id from app_domain d where reverse(d.host) = any(?) or reverse(d.host) like ? escape '!'";

  private static final String OWNER =
      """
      app.id = (select d.app_id from app_domain d
        where reverse(d.host) = any(?) and d.review <> 'PENDING'
          and (d.path_prefix is null or d.path_prefix = ? or starts_with(?, d.path_prefix || '/'))
        order by length(d.host) desc, length(d.path_prefix) desc nulls last limit 1)\
      """;

  private PlaceSql() {}

  /** The ids of apps with a domain that is the host, lies below it, or covers it. */
  static SqlPart appsAt(String host) {
    return SqlPart.of(APPS, suffixes(host), LikePattern.beginning(reversed("." + host)));
  }

  /** The app has what covers the place most narrowly: its host, or {@code www} there. */
  static SqlPart isOwner(VisitedUrl place) {
    var hosts = suffixes(place.host().value());
    hosts.add(reversed("www." + place.host()));
    return SqlPart.of(OWNER, hosts, place.path(), place.path());
  }

  /** The host, and all that it lies below. */
  private static List<String> suffixes(String host) {
    var suffixes = new ArrayList<String>();
    for (int at = 0; at >= 0; at = host.indexOf('.', at + 1)) {
      suffixes.add(reversed(host.substring(at == 0 ? 0 : at + 1)));
    }
    return suffixes;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
