package io.gnomon.policy.enrolment;

import io.gnomon.kit.database.Database;
import io.gnomon.kit.database.Rows;
import io.gnomon.kit.database.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Enrolment tokens as the enrolment of many devices uses them. */
@ApplicationScoped
public class EnrolmentTokenStore {

  // All transactions lock in the same order, so that there is no deadlock.
  private static final String LOCK =
      """
      select token_hash, id, tags,
        case when revoked_at is null and expires_at > ? then uses_left else 0 end
      from enrolment_token where token_hash = any(?) order by id for update
      """;
  private static final String USE =
      "update enrolment_token set uses_left = uses_left - ? where id = ?";

  private final Database database;

  EnrolmentTokenStore(Database database) {
    this.database = database;
  }

  /**
   * The tokens by hash; until the transaction ends no other one uses or revokes them. A token that
   * does not exist is absent.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<String, LockedToken> lock(Collection<String> hashes, Instant now) {
    return database
        .list(
            LOCK,
            row ->
                Map.entry(
                    row.getString(1),
                    new LockedToken(row.getLong(2), Rows.texts(row, 3), row.getInt(4))),
            now,
            SqlArray.texts(hashes))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Takes uses off locked tokens, by id, not more than each has left. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void use(Map<Long, Integer> uses) {
    database.updateAll(
        USE,
        uses.entrySet().stream()
            .map(each -> new Object[] {each.getValue(), each.getKey()})
            .toList());
  }
}
