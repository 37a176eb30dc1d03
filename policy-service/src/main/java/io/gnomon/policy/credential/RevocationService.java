package io.gnomon.policy.credential;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Revokes credentials and publishes the revocations to every service. */
@ApplicationScoped
public class RevocationService {

  private final RevocationRepository repository;
  private final Outbox outbox;
  private final AuditService audit;
  private final Clock clock;

  RevocationService(
      RevocationRepository repository, Outbox outbox, AuditService audit, Clock clock) {
    this.repository = repository;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends the validity of what has that id; a second time keeps the first time and reason. */
  @Transactional
  public void revoke(String id, CredentialKind kind, @Nullable String reason, String who) {
    if (repository.findByIdOptional(id).isPresent()) {
      return;
    }
    var row = new RevocationEntity();
    row.id = id;
    row.kind = kind.text();
    row.revokedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    row.revokedBy = who;
    row.reason = reason;
    repository.persist(row);
    audit.record(new AuditEntry(who, "credential.revoked", id, reason, null, kind));
    outbox.append(
        RevocationMessage.TOPIC, id, RevocationMessage.revoked(id, kind, row.revokedAt, reason));
  }
}
