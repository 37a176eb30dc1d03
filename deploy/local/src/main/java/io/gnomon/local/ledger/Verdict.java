package io.gnomon.local.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a comparison came to.
 *
 * @param rows how many rows were compared, by dimension
 * @param differences how many values differ
 * @param named the first of them
 * @param did what the devices did altogether: transactions, uploaded and downloaded bytes
 * @param dropped transactions that were given up for certain, and taken off
 * @param uncertain transactions of which nobody knows whether they arrived
 * @param attempts how many attempts are in the ledger
 * @param mayHeal whether all that differs is missing, and so may still come
 */
public record Verdict(
    SortedMap<Dimension, Integer> rows,
    long differences,
    List<Difference> named,
    List<Long> did,
    long dropped,
    long uncertain,
    long attempts,
    boolean mayHeal) {

  public Verdict {
    named = List.copyOf(named);
    did = List.copyOf(did);
  }

  /** Whether the services say exactly what the devices did. */
  public boolean equal() {
    return differences == 0;
  }

  /** How many rows of a dimension were compared. */
  public int rows(Dimension dimension) {
    return Map.copyOf(rows).getOrDefault(dimension, 0);
  }

  /** What was compared, in one line. */
  public String scope() {
    return ("%,d transactions with %,d uploaded and %,d downloaded bytes, by %,d apps,"
            + " %,d uncatalogued domains, %,d users, %,d IP addresses, %,d devices and %,d days;"
            + " %,d attempts; %,d enforced revisions")
        .formatted(
            did.get(0),
            did.get(1),
            did.get(2),
            rows(Dimension.APP),
            rows(Dimension.UNCATALOGUED_DOMAIN),
            rows(Dimension.USER),
            rows(Dimension.IP_ADDRESS),
            rows(Dimension.DEVICE),
            rows(Dimension.DAY),
            attempts,
            rows(Dimension.REVISION));
  }
}
