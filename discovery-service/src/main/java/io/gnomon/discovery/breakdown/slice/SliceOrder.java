package io.gnomon.discovery.breakdown.slice;

/** Orders of a list; each is an expression that ascends. */
public enum SliceOrder {
  TRAFFIC("-(uploaded + downloaded)", "numeric"),
  TRANSACTIONS("-transactions", "numeric"),
  USERS("-coalesce(users, 0)", "numeric"),
  NAME("lower(app.name) collate \"C\"", "text"),
  /** Apps whose risk is unknown last: they have no score. */
  SCORE("case when app.risk_level = 'unknown' then 11 else coalesce(app.score, 11) end", "numeric");

  private final String expression;
  private final String type;

  SliceOrder(String expression, String type) {
    this.expression = expression;
    this.type = type;
  }

  String expression() {
    return expression;
  }

  String type() {
    return type;
  }
}
