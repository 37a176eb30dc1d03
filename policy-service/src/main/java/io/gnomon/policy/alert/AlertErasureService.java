package io.gnomon.policy.alert;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Predicate;

/** Forgets in alerts who it was, and tells what they are now. */
@ApplicationScoped
public class AlertErasureService {

  private final AlertUserStore users;
  private final AlertRepository repository;
  private final Outbox outbox;

  AlertErasureService(AlertUserStore users, AlertRepository repository, Outbox outbox) {
    this.users = users;
    this.repository = repository;
    this.outbox = outbox;
  }

  /**
   * Of alerts that began until then, in the caller's transaction; returns how many had such a user.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int forgetUsers(Predicate<String> isErased, Instant until) {
    var erased = users.all().stream().filter(isErased).toList();
    if (erased.isEmpty()) {
      return 0;
    }
    var ids = users.forget(erased, until);
    repository
        .inOrder(ids)
        .forEach(
            row -> {
              if (row.raised) {
                outbox.append(Alert.TOPIC, Long.toString(row.id), Alert.from(row));
              }
            });
    return ids.size();
  }
}
