package io.gnomon.policy.enrolment;

import io.gnomon.kit.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnrolmentTokenRepository implements PanacheRepository<EnrolmentTokenEntity> {

  private static final String USE =
      """
      update enrolment_token set uses_left = uses_left - 1
      where id = :id and uses_left > 0 and revoked_at is null and expires_at > :now
      """;

  Optional<EnrolmentTokenEntity> byHash(String hash) {
    return find("tokenHash", hash).firstResultOptional();
  }

  /** Newest first. */
  List<EnrolmentTokenEntity> before(@Nullable Cursor cursor, int limit) {
    var newest = Sort.descending("id");
    var query = cursor == null ? findAll(newest) : find("id < ?1", newest, cursor.number(0));
    return query.page(0, limit).list();
  }

  /**
   * Takes one use away; false where none is left. Others who use the same token wait until this
   * transaction ends, so it comes last.
   */
  boolean use(long id, Instant now) {
    return getEntityManager()
            .createNativeQuery(USE)
            .setParameter("id", id)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }
}
