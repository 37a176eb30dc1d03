package io.gnomon.local.ledger;

/**
 * A value of which the ledger and a service say different things.
 *
 * @param key whose value it is
 * @param value what it counts
 * @param dropped of what was done, given up for certain
 * @param uncertain of what was done, given up before an answer came
 */
public record Difference(
    Dimension dimension,
    String key,
    String value,
    long did,
    long dropped,
    long uncertain,
    long reported) {

  /** Whether what is missing may still come: reports only grow. */
  boolean mayHeal() {
    return reported < did - dropped - uncertain;
  }

  /** Names it, in one line. */
  public String sentence() {
    var subject = dimension.label().isEmpty() ? key : dimension.label() + " " + key;
    return "%s: the ledger has %,d %s%s, %s %,d"
        .formatted(subject, did, value, losses(), dimension.where(), reported);
  }

  private String losses() {
    var lost = dropped == 0 ? "" : " less %,d dropped".formatted(dropped);
    return uncertain == 0 ? lost : lost + " less up to %,d uncertain".formatted(uncertain);
  }
}
