package io.gnomon.policy.revocation;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.revocation.RevocationMarkerRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Publishes all revocations again, for a topic that has lost some. */
@ApplicationScoped
public class RevocationPublisher {

  private static final int CHUNK = 500;

  private final RevocationRepository repository;
  private final Outbox outbox;
  private final Clock clock;

  RevocationPublisher(RevocationRepository repository, Outbox outbox, Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * In transactions of their own, the marker behind them; may be repeated. What only the topic has
   * stays there.
   */
  public void republishAll() {
    var after = "";
    while (after != null) {
      var from = after;
      var done = QuarkusTransaction.requiringNew().call(() -> republishAfter(from));
      after = done.size() == CHUNK ? done.get(CHUNK - 1) : null;
    }
    QuarkusTransaction.requiringNew().run(this::mark);
  }

  private void mark() {
    var marker = RevocationMarkerMessage.at(clock.instant());
    outbox.append(RevocationMessage.TOPIC, marker.id(), marker);
  }

  private List<String> republishAfter(String credential) {
    var next = repository.credentialsAfter(credential, CHUNK);
    // Locked, so that a change that is made meanwhile comes later on the topic as well.
    for (var each : next) {
      repository
          .lock(each)
          .ifPresent(
              row -> outbox.append(RevocationMessage.TOPIC, each, RevocationMessage.of(row)));
    }
    return next;
  }

  /** {@code policy/credential} of no credential: what was published before it is all there is. */
  record RevocationMarkerMessage(String id, String kind, String state, Instant at) {

    /** Readers that do not know it take nothing back by it. */
    static RevocationMarkerMessage at(Instant time) {
      return new RevocationMarkerMessage(
          RevocationMarkerRegistry.ID, RevocationMarkerRegistry.KIND, "active", time);
    }
  }
}
