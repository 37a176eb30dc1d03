package io.gnomon.agent.ledger;

import java.util.Comparator;

/** A host on a UTC day. */
public record SiteDay(String host, String day) {

  static final Comparator<SiteDay> ORDER =
      Comparator.comparing(SiteDay::host).thenComparing(SiteDay::day);
}
