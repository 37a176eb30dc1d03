package io.gnomon.catalogbase.source;

/** The kind of service that a mention suggests, and its weight against other mentions. */
public enum Evidence {
  /** The source lists services that people sign in to or put content into. */
  APP_CERTAIN(Kind.APP, 80),
  /** The source's rows are mostly such services. */
  APP_LIKELY(Kind.APP, 60),
  /** A named organisation, product or site that may be one. */
  APP_POSSIBLE(Kind.APP, 20),
  /** Only that there is something of that name: never enough without another source. */
  NAME_ONLY(Kind.APP, 0),
  /** A bank, insurer, telecom, carrier: its customers sign in. */
  CONSUMER(Kind.CONSUMER_SERVICE, 65),
  /** A chain of shops, also one that rents cars or charges them. */
  RETAIL(Kind.RETAIL_BRAND, 66),
  /** An advertising endpoint. */
  TRACKER_CERTAIN(Kind.TRACKER, 70),
  /** A measuring endpoint, unless a better source says that people use it. */
  TRACKER_LIKELY(Kind.TRACKER, 50);

  private final Kind kind;
  private final int weight;

  Evidence(Kind kind, int weight) {
    this.kind = kind;
    this.weight = weight;
  }

  /** The kind that it suggests. */
  public Kind kind() {
    return kind;
  }

  /** The higher wins. */
  public int weight() {
    return weight;
  }
}
