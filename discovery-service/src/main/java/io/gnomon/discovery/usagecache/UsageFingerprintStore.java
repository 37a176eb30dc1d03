package io.gnomon.discovery.usagecache;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks the database whether what is in memory is still what it would say. */
@ApplicationScoped
public class UsageFingerprintStore {

  /** One statement for all of it: it is asked with each answer. */
  private static final String READ =
      """
      select count(*), coalesce(bit_xor(hashint8extended(version,
          (day - date '1970-01-01')::bigint * 1000003 + source_id::bigint * 64 + writer)), 0),
        (select version from catalog_state where id = 1), (select version from alias_state)
      from source_day where source_id = any(?) and day between ? and ?
      """;

  private final Database database;

  UsageFingerprintStore(Database database) {
    this.database = database;
  }

  /**
   * Of now: read before anything else, so that what changes meanwhile makes it another one. At a
   * fraction of the cost of all versions.
   */
  public UsageFingerprint read(UsageRange range) {
    return database
        .first(
            READ,
            row ->
                new UsageFingerprint(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            SqlArray.ints(range.sources()),
            range.from(),
            range.to())
        .orElseThrow();
  }
}
