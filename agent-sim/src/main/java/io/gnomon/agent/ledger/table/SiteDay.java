package io.gnomon.agent.ledger.table;

import java.util.Comparator;

/** A host on a UTC day. */
public record SiteDay(String host, String day) {

  /** By host, then by day. */
  public static final Comparator<SiteDay> ORDER =
      Comparator.comparing(SiteDay::host).thenComparing(SiteDay::day);
}
