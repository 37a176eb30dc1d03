package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.breakdown.query.SliceCondition.Basis;
import io.gnomon.discovery.usagecache.UsageParts;
import io.gnomon.kit.database.SqlArray;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sites of an app, by their ids. */
record InMemorySites(UsageParts parts) implements InMemoryCounts {

  private static final String SQL =
      "select key::bigint as key, transactions, uploaded, downloaded, first_at, last_at, users, ip_addresses, devices from (%s) site"
          .formatted(UsageParts.SQL);

  /** They are few, and the database sorts their ids as numbers. */
  @Override
  public Optional<List<Slice>> page(SliceWindow page) {
    return Optional.empty();
  }

  @Override
  public Optional<Stream<Slice>> all(SliceOrder order) {
    return Optional.empty();
  }

  @Override
  public String sql(Set<Basis> needed) {
    return SQL;
  }

  @Override
  public List<SqlArray> parameters(Set<Basis> needed) {
    return parts.columns();
  }
}
