package io.gnomon.policy.alert.triage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class AlertNoteRepository implements PanacheRepository<AlertNoteEntity> {

  private static final int MAX_PER_ALERT = 1_000;

  /** Oldest first. */
  List<AlertNoteEntity> of(long alertId) {
    return find("alertId = ?1 order by id", alertId).page(0, MAX_PER_ALERT).list();
  }
}
