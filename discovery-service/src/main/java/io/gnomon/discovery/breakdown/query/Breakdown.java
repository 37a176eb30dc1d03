package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.report.ReportScope;
import io.gnomon.discovery.report.UsageMeasures;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.ActorSelection;
import io.gnomon.kit.database.SqlArray;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to split the usage of a report: by what, and of which part.
 *
 * @param from usage {@code u}, joined with {@code site} where needed
 * @param key what it is split by
 * @param keyType text or bigint
 * @param filter condition on the part; one parameter if {@code parameter} is there
 * @param actors who it is split by, where it is split by who used something
 */
public record Breakdown(
    String from,
    String key,
    String keyType,
    String filter,
    @Nullable Object parameter,
    @Nullable ActorSelection actors) {

  private static final String SITE = " join site on site.id = u.site_id";
  private static final String SITE_ID = "u.site_id";
  private static final String CATALOGUED = "site.app_id is not null";
  private static final String UNCATALOGUED = "site.app_id is null";
  private static final String CATALOGUED_OF_GROUPS =
      CATALOGUED
          + " and alias.person_key in (select person_key from user_group_member where group_id = any(?))";

  private Breakdown(
      String from, String key, String keyType, String filter, @Nullable Object parameter) {
    this(from, key, keyType, filter, parameter, null);
  }

  public static Breakdown byApp() {
    return new Breakdown("usage_site u" + SITE, "site.app_id", "text", CATALOGUED, null);
  }

  public static Breakdown byUncataloguedDomain() {
    return new Breakdown("usage_site u" + SITE, "site.domain", "text", UNCATALOGUED, null);
  }

  public static Breakdown by(Actor actor) {
    var everybody = new ActorSelection(actor, null);
    return new Breakdown(actor.usage(), actor.who(), "bigint", "true", null, everybody);
  }

  /** An actor without usage there. */
  public static SliceCondition unseen(Actor actor, ReportScope there) {
    return new SliceCondition(
        Basis.KEY,
        "part.key not in (%s)".formatted(by(actor).keysSql()),
        List.of(there.parameters()));
  }

  /** Who used an app. */
  public static Breakdown ofApp(String appId, Actor actor) {
    var ofApp = new ActorSelection(actor, appId);
    return new Breakdown(
        actor.usage() + SITE, actor.who(), "bigint", "site.app_id = ?", appId, ofApp);
  }

  /** Which sites of an app were used, by their ids. */
  public static Breakdown sitesOf(String appId) {
    return new Breakdown("usage_site u" + SITE, SITE_ID, "bigint", "site.app_id = ?", appId);
  }

  /** The app whose sites these are; null: they are no sites of an app. */
  @Nullable String appOfSites() {
    return key.equals(SITE_ID) ? (String) parameter : null;
  }

  /** Which apps an actor used, under any of these names. */
  public static Breakdown appsOf(Actor actor, Collection<Long> ids) {
    return new Breakdown(
        actor.usage() + SITE,
        "site.app_id",
        "text",
        CATALOGUED + " and u." + actor.column() + " = any(?)",
        SqlArray.longs(ids));
  }

  /** Whether it is of the apps of one actor. */
  boolean isOfOne() {
    return parameter instanceof SqlArray && !isOfGroups();
  }

  /** Which apps people used who belong to one of these user groups. */
  public static Breakdown appsOfGroups(Collection<UUID> groups) {
    return new Breakdown(
        Actor.USER.usage() + SITE,
        "site.app_id",
        "text",
        CATALOGUED_OF_GROUPS,
        SqlArray.uuids(groups));
  }

  /** Whether it is of some people, whose addresses and devices are not known. */
  public boolean isOfGroups() {
    return filter.equals(CATALOGUED_OF_GROUPS);
  }

  /**
   * The same apps or domains over another usage table, to count who used them: all actors, also for
   * the apps of a single one; for the apps of groups, only their people.
   */
  public Breakdown over(Actor actor) {
    if (isOfGroups() && actor == Actor.USER) {
      return this;
    }
    return new Breakdown(
        actor.usage() + SITE, key, keyType, parameter == null ? filter : CATALOGUED, null);
  }

  /** A copy that joins sites, to count them or their apps. */
  public Breakdown withSites() {
    return from.endsWith(SITE)
        ? this
        : new Breakdown(from + SITE, key, keyType, filter, parameter, actors);
  }

  /** Condition on rows: the key is one of those of the one parameter. */
  String isOneOf() {
    return actors == null ? key + " = any(?)" : actors.actor().isOneOf();
  }

  boolean isByNumber() {
    return keyType.equals("bigint");
  }

  /**
   * Each key with how many different ones it has. Duplicates are removed first, by hashing, which
   * PostgreSQL does several times as fast as {@code count(distinct)}, by sorting.
   *
   * @param which further condition on the keys
   * @param among further join that restricts what is counted, {@code pairs.counted}
   */
  String countSql(String counted, String which, String among) {
    return """
    select key, count(counted) as n
    from (select distinct %s as key, %s as counted from %s where %s and %s%s) pairs%s group by key
    """
        .formatted(key, counted, from, ReportScope.CONDITION, filter, which, among);
  }

  /** Each key. */
  String keysSql() {
    return "select distinct %s as key from %s where %s and %s"
        .formatted(key, from, ReportScope.CONDITION, filter);
  }

  /**
   * Each different one, of some keys.
   *
   * @param keys a query of them
   */
  String distinctSql(String counted, String keys) {
    return "select distinct %s from %s where %s and %s and %s in (%s)"
        .formatted(counted, from, ReportScope.CONDITION, filter, key, keys);
  }

  /** Each key with its measures. */
  String measuresSql() {
    return "select %s as key, %s from %s where %s and %s group by 1"
        .formatted(key, UsageMeasures.COLUMNS, from, ReportScope.CONDITION, filter);
  }

  /** The parameters of either statement, before those of what is added to it. */
  List<Object> parameters(ReportScope scope) {
    var parameters = new ArrayList<>(List.of(scope.parameters()));
    if (parameter != null) {
      parameters.add(parameter);
    }
    return parameters;
  }
}
