package io.gnomon.local.ledger;

import java.util.Set;

/**
 * A value that differs between the ledger and a service.
 *
 * @param key the row that has the value
 * @param value what it counts
 * @param dropped part of it that devices dropped
 * @param uncertain part of it that was sent without an answer
 */
public record Difference(
    Dimension dimension,
    String key,
    String value,
    long did,
    long dropped,
    long uncertain,
    long reported) {

  /** Sites move from one of them to the other when the catalog is heard of later than devices. */
  private static final Set<Dimension> OF_THE_CATALOG =
      Set.of(Dimension.APP, Dimension.UNCATALOGUED_DOMAIN);

  /** Whether it may go away: reports only grow, but for what follows the catalog. */
  boolean mayStillArrive() {
    return reported < did - dropped - uncertain || OF_THE_CATALOG.contains(dimension);
  }

  /** Describes it in one line. */
  public String sentence() {
    var subject = dimension.label().isEmpty() ? key : dimension.label() + " " + key;
    return "%s: the ledger has %,d %s%s, %s %,d"
        .formatted(subject, did, value, losses(), dimension.counterpart(), reported);
  }

  private String losses() {
    var lost = dropped == 0 ? "" : " less %,d dropped".formatted(dropped);
    return uncertain == 0 ? lost : lost + " less up to %,d uncertain".formatted(uncertain);
  }
}
