package io.gnomon.local.ledger;

import java.util.List;

/** The dimensions by which the ledger and the services are compared. */
public enum Dimension {
  TOTAL("", "the report", Measures.USAGE),
  DAY("day", "the report", Measures.USAGE),
  APP("app", "the report", Measures.USAGE_AND_PEOPLE),
  APP_ON_DAY("app on a day", "the report", Measures.USAGE),
  UNCATALOGUED_DOMAIN("uncatalogued domain", "the report", Measures.USAGE_AND_PEOPLE),
  /** A person, where a user is one: under all their names. */
  USER("user", "the report", Measures.USAGE),
  USER_GROUP("user group", "the report", Measures.USAGE_AND_USERS),
  IP_ADDRESS("IP address", "the report", Measures.USAGE),
  DEVICE("device", "the report", Measures.USAGE),
  ATTEMPTS("attempts", "the alerts", List.of("attempts")),
  /** A state and no sum: an earlier comparison is not subtracted. */
  REVISION("device", "the policy service", List.of("as enforced revision"));

  private final String label;
  private final String counterpart;
  private final List<String> measures;

  /** Lists that several dimensions share. */
  private static final class Measures {
    static final List<String> USAGE = List.of("transactions", "uploaded bytes", "downloaded bytes");
    static final List<String> USAGE_AND_USERS =
        List.of("transactions", "uploaded bytes", "downloaded bytes", "users");
    static final List<String> USAGE_AND_PEOPLE =
        List.of(
            "transactions",
            "uploaded bytes",
            "downloaded bytes",
            "users",
            "IP addresses",
            "devices");
  }

  Dimension(String label, String counterpart, List<String> measures) {
    this.label = label;
    this.counterpart = counterpart;
    this.measures = measures;
  }

  /** What one row of it is called. */
  public String label() {
    return label;
  }

  boolean isSum() {
    return this != REVISION;
  }

  /** How many of the measures, the first ones, are sums. The others count distinct ones. */
  int sums() {
    return Measures.USAGE.size();
  }

  /** What is compared with the ledger. */
  String counterpart() {
    return counterpart;
  }

  /** What the values of a row count, in their order. */
  List<String> measures() {
    return measures;
  }
}
