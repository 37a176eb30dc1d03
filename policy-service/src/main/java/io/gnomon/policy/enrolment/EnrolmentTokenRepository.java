package io.gnomon.policy.enrolment;

import io.gnomon.kit.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnrolmentTokenRepository implements PanacheRepository<EnrolmentTokenEntity> {

  /** Those of these hashes. Until the transaction ends nobody else uses or revokes them. */
  List<EnrolmentTokenEntity> lock(Collection<String> hashes) {
    return find("tokenHash in ?1", Sort.by("id"), hashes)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Newest first. */
  List<EnrolmentTokenEntity> before(@Nullable Cursor cursor, int limit) {
    var newest = Sort.descending("id");
    var query = cursor == null ? findAll(newest) : find("id < ?1", newest, cursor.number(0));
    return query.page(0, limit).list();
  }

  /** Takes uses of a locked token away, no more than it has left. */
  void use(long id, int uses) {
    getEntityManager()
        .createNativeQuery(
            "update enrolment_token set uses_left = uses_left - :uses where id = :id")
        .setParameter("uses", uses)
        .setParameter("id", id)
        .executeUpdate();
  }
}
