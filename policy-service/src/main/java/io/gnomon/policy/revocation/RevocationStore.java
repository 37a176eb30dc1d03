package io.gnomon.policy.revocation;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Work on many revocations, as SQL. */
@ApplicationScoped
class RevocationStore {

  private static final String CHANGED =
      """
      select credential, changed_at, undone_at is null, tokens_before, expires_at
      from credential_revocation where changed_at >= ? order by changed_at
      """;
  private static final String DELETE_EXPIRED =
      """
      with expired as materialized (
        select credential as gone from credential_revocation where expires_at <= ? limit ?)
      delete from credential_revocation using expired
      where credential = gone and expires_at <= ? and pg_try_advisory_xact_lock(?, hashtext(gone))
      returning credential
      """;

  private final Database database;

  RevocationStore(Database database) {
    this.database = database;
  }

  /** Those that were made or taken back at that time or later. */
  List<RevocationChange> changedSince(Instant time) {
    return database.list(
        CHANGED,
        row ->
            new RevocationChange(
                row.getString(1),
                Rows.instant(row, 2),
                row.getBoolean(3),
                Rows.instantOrNull(row, 4),
                Rows.instantOrNull(row, 5)),
        time);
  }

  /**
   * Deletes expired ones and answers their credentials; those that are being revoked anew stay.
   * Each is locked until the transaction ends.
   */
  List<String> deleteExpired(Instant now, int limit) {
    return database.list(
        DELETE_EXPIRED, row -> row.getString(1), now, limit, now, RevocationRepository.LOCKS);
  }
}
