package io.gnomon.policy.alert;

import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Publishes alerts that were raised or have changed. */
@ApplicationScoped
class AlertPublisher {

  private final Outbox outbox;

  AlertPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /** As they are now, in the caller's transaction and in this order. */
  @Transactional(Transactional.TxType.MANDATORY)
  void publish(List<Alert> alerts) {
    outbox.appendAll(
        alerts.stream().map(each -> outbox.record(Alert.TOPIC, each.id(), each)).toList());
  }
}
