package io.gnomon.agent.ledger;

import java.util.Comparator;

/**
 * A site on a UTC day.
 *
 * @param site a host, with the path where that was visible
 */
public record SiteDay(String site, String day) {

  /** By site, then by day. */
  public static final Comparator<SiteDay> ORDER =
      Comparator.comparing(SiteDay::site).thenComparing(SiteDay::day);
}
