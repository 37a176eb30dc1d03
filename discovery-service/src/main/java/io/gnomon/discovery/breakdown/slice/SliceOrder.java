package io.gnomon.discovery.breakdown.slice;

import io.gnomon.discovery.breakdown.slice.SliceCondition.Basis;
import java.util.EnumSet;
import java.util.Set;

/** Orders of a list; each is an expression that ascends. */
public enum SliceOrder {
  TRAFFIC("-(uploaded + downloaded)", "numeric"),
  TRANSACTIONS("-transactions", "numeric"),
  UPLOADED("-uploaded", "numeric"),
  /** The latest first. */
  LAST_SEEN("-extract(epoch from last_at)", "numeric"),
  /** The latest first. */
  FIRST_SEEN("-extract(epoch from first_at)", "numeric"),
  USERS("-coalesce(users, 0)", "numeric", Basis.USERS),
  NAME("lower(app.name) collate \"C\"", "text", Basis.APP),
  /** Apps whose risk is unknown last: they have no score. */
  SCORE(
      "case when app.risk_level = 'unknown' then 11 else coalesce(app.score, 11) end",
      "numeric",
      Basis.APP);

  private final String expression;
  private final String type;
  private final Set<Basis> needed;

  SliceOrder(String expression, String type, Basis... needed) {
    this.expression = expression;
    this.type = type;
    this.needed = EnumSet.of(Basis.MEASURES, needed);
  }

  String expression() {
    return expression;
  }

  String type() {
    return type;
  }

  /** What a page in this order has to read. */
  Set<Basis> needed() {
    return needed;
  }
}
