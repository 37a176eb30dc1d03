package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.kit.database.SqlArray;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an app of a report must be: SQL over the measures {@code part}, the numbers of {@code
 * users}, {@code ip_addresses} and {@code devices}, and the {@code app} as the catalog knows it
 * now. What a client wrote is only ever a parameter.
 */
public record SliceCondition(Basis basis, String sql, List<Object> parameters) {

  /** What has to be read for a condition. */
  public enum Basis {
    KEY,
    APP,
    MEASURES,
    USERS,
    IP_ADDRESSES,
    DEVICES
  }

  /** What the catalog says in one word. */
  public enum Word {
    CATEGORY("app.category"),
    KIND("app.kind"),
    RISK_LEVEL("app.risk_level"),
    /** As shares divide by it. */
    HEADQUARTERS("coalesce(app.factors -> 'headquarters' ->> 0, 'unknown')");

    private final String sql;

    Word(String sql) {
      this.sql = sql;
    }
  }

  /** What can be at least and at most something. */
  public enum Bounded {
    SCORE(Basis.APP, "case when app.risk_level <> 'unknown' then app.score end"),
    COVERAGE(
        Basis.APP,
        "case when app.risk_level <> 'unknown' and app.score is not null then app.coverage end"),
    TRANSACTIONS(Basis.MEASURES, "part.transactions"),
    TRAFFIC(Basis.MEASURES, "part.uploaded + part.downloaded"),
    UPLOADED(Basis.MEASURES, "part.uploaded"),
    DOWNLOADED(Basis.MEASURES, "part.downloaded"),
    FIRST_SEEN(Basis.MEASURES, "part.first_at"),
    LAST_SEEN(Basis.MEASURES, "part.last_at"),
    USERS(Basis.USERS, "coalesce(users, 0)"),
    IP_ADDRESSES(Basis.IP_ADDRESSES, "coalesce(ip_addresses, 0)"),
    DEVICES(Basis.DEVICES, "coalesce(devices, 0)");

    private final Basis basis;
    private final String sql;

    Bounded(Basis basis, String sql) {
      this.basis = basis;
      this.sql = sql;
    }

    /** Not known is in no bounds. */
    public SliceCondition atLeast(Object bound) {
      return new SliceCondition(basis, sql + " >= ?", List.of(bound));
    }

    public SliceCondition atMost(Object bound) {
      return new SliceCondition(basis, sql + " <= ?", List.of(bound));
    }

    public SliceCondition below(Object bound) {
      return new SliceCondition(basis, sql + " < ?", List.of(bound));
    }
  }

  public SliceCondition {
    parameters = List.copyOf(parameters);
  }

  static SliceCondition of(String sql, Object... parameters) {
    return new SliceCondition(Basis.APP, sql, Arrays.asList(parameters));
  }

  /** The word is one of these. */
  public static SliceCondition oneOf(Word word, Collection<String> values) {
    return of(word.sql + " = any(?)", SqlArray.texts(values));
  }

  /** The vendor of that name, whatever the case. */
  public static SliceCondition byVendor(String name) {
    return of("lower(app.vendor) = lower(?)", composed(name));
  }

  /** Names are stored composed, and may be written otherwise. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * A part of the name or of the vendor's, or one of those others.
   *
   * @param others ids of apps, possibly of most that there are
   */
  public static SliceCondition named(String lowerCaseText, Collection<String> others) {
    return of(
        "(position(? in lower(app.name)) > 0 or coalesce(position(? in lower(app.vendor)) > 0,"
            + " false) or part.key in (select unnest(?::text[])))",
        composed(lowerCaseText),
        composed(lowerCaseText),
        SqlArray.texts(others));
  }

  /** A part of an uncatalogued domain. */
  public static SliceCondition domain(String lowerCaseText) {
    return new SliceCondition(Basis.KEY, "position(? in part.key) > 0", List.of(lowerCaseText));
  }

  /** A part of the host of a site of that app, and of its path where it has one. */
  public static SliceCondition site(String appId, String lowerCaseText) {
    return new SliceCondition(
        Basis.KEY,
        "part.key in (select id from site where app_id = ? and position(? in lower(host || path_prefix)) > 0)",
        List.of(appId, lowerCaseText));
  }

  /**
   * A part of a name of a user, IP address or device, or one of those others.
   *
   * @param others names as they are stored
   */
  public static SliceCondition called(
      Actor actor, String lowerCaseText, Collection<String> others) {
    return new SliceCondition(
        Basis.KEY,
        "part.key in (%s)".formatted(actor.called()),
        List.of(composed(lowerCaseText), SqlArray.texts(others)));
  }

  /** A host that is an address: what was asked for has no name. */
  public static SliceCondition address() {
    return new SliceCondition(
        Basis.KEY, "(part.key ~ '^[0-9.]+$' or position(':' in part.key) > 0)", List.of());
  }

  /** A person who belongs to one of these user groups. */
  public static SliceCondition memberOf(Collection<UUID> groups) {
    return new SliceCondition(
        Basis.KEY,
        "part.key in (select person_key from user_group_member where group_id = any(?))",
        List.of(SqlArray.uuids(groups)));
  }

  /** One of these apps. */
  public static SliceCondition ids(Collection<String> appIds) {
    return of("part.key = any(?)", SqlArray.texts(appIds));
  }

  SliceCondition negated() {
    return new SliceCondition(basis, "not (" + sql + ")", parameters);
  }

  /** Any of them, of which there is at least one; all of one basis. */
  public static SliceCondition any(List<SliceCondition> conditions) {
    return new SliceCondition(
        conditions.get(0).basis,
        conditions.stream().map(SliceCondition::sql).collect(Collectors.joining(" or ", "(", ")")),
        conditions.stream().flatMap(each -> each.parameters.stream()).toList());
  }

  /** None of these apps. */
  public static SliceCondition noneOf(Collection<String> appIds) {
    return ids(appIds).negated();
  }
}
