package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.usage.Actor;
import java.util.EnumSet;
import java.util.Set;

/** Orders of a list; each is an expression that ascends. */
public enum SliceOrder {
  TRAFFIC("-(uploaded + downloaded)", "numeric"),
  TRANSACTIONS("-transactions", "numeric"),
  UPLOADED("-uploaded", "numeric"),
  DOWNLOADED("-downloaded", "numeric"),
  /** The latest first. */
  FIRST_SEEN("-extract(epoch from first_at)", "numeric"),
  /** The latest first. */
  LAST_SEEN("-extract(epoch from last_at)", "numeric"),
  USERS("-coalesce(users, 0)", "numeric", Basis.USERS),
  IP_ADDRESSES("-coalesce(ip_addresses, 0)", "numeric", Basis.IP_ADDRESSES),
  DEVICES("-coalesce(devices, 0)", "numeric", Basis.DEVICES),
  NAME("lower(app.name) collate \"C\"", "text", Basis.APP),
  /** Where that is a name. */
  KEY("part.key", "text"),
  USER_NAME(nameOf(Actor.USER), "text"),
  IP_ADDRESS_NAME(nameOf(Actor.IP_ADDRESS), "text"),
  DEVICE_NAME(nameOf(Actor.DEVICE), "text"),
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

  private static String nameOf(Actor actor) {
    return actor.name("part.key");
  }

  /** By the name of those that are listed. */
  public static SliceOrder name(Actor actor) {
    return switch (actor) {
      case USER -> USER_NAME;
      case IP_ADDRESS -> IP_ADDRESS_NAME;
      case DEVICE -> DEVICE_NAME;
    };
  }

  /** Whether it asks how many IP addresses or devices there are. */
  public boolean countsMoreThanUsers() {
    return this == IP_ADDRESSES || this == DEVICES;
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
