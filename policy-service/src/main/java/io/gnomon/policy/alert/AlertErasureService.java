package io.gnomon.policy.alert;

import com.google.common.collect.Lists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Predicate;

/** Removes users from alerts, and publishes the changed alerts. */
@ApplicationScoped
public class AlertErasureService {

  /** Each is a parameter of the statement, of which PostgreSQL takes 65,535. */
  private static final int BATCH_SIZE = 1_000;

  private final AlertUserStore users;
  private final AlertRepository repository;
  private final AlertPublisher publisher;

  AlertErasureService(AlertUserStore users, AlertRepository repository, AlertPublisher publisher) {
    this.users = users;
    this.repository = repository;
    this.publisher = publisher;
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
    for (var some : Lists.partition(ids, BATCH_SIZE)) {
      publisher.publish(
          repository.inOrder(some).stream().filter(row -> row.raised).map(Alert::from).toList());
    }
    return ids.size();
  }
}
