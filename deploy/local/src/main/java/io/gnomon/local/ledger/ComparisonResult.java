package io.gnomon.local.ledger;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The result of a comparison.
 *
 * @param rows how many rows were compared, by dimension
 * @param differences how many values differ
 * @param named the first differences
 * @param did what all devices did: transactions, uploaded and downloaded bytes
 * @param dropped transactions that devices dropped, which are not expected in the report
 * @param uncertain transactions that were sent without an answer, so that they may or may not be in
 *     the report
 * @param attempts how many attempts are in the ledger
 * @param mayStillArrive whether every difference may go away by itself: something is missing, or
 *     attribution has yet to follow the catalog
 */
public record ComparisonResult(
    SortedMap<Dimension, Integer> rows,
    long differences,
    List<Difference> named,
    List<Long> did,
    long dropped,
    long uncertain,
    long attempts,
    boolean mayStillArrive) {

  public ComparisonResult {
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
