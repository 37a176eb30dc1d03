package io.gnomon.policy.alert;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AlertRepository implements PanacheRepository<AlertEntity> {

  List<AlertEntity> inOrder(List<Long> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }

  Optional<AlertEntity> raised(long id) {
    return findByIdOptional(id).filter(row -> row.raised);
  }

  /** The same, and until the transaction ends nobody else changes it. */
  Optional<AlertEntity> lock(long id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(row -> row.raised);
  }

  /** Whether attempts like these go to another alert already. */
  boolean isAnotherOpen(AlertEntity row) {
    return getEntityManager()
        .createNativeQuery(
            """
            select 1 from alert other join alert this using (device_id, day, attempt, subject, user_key, raised)
            where this.id = :id and other.id <> :id and other.status <> 'Resolved'
            """)
        .setParameter("id", row.id)
        .getResultStream()
        .findFirst()
        .isPresent();
  }
}
