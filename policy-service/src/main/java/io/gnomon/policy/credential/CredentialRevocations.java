package io.gnomon.policy.credential;

import io.gnomon.kit.outbox.Outbox;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Revokes, and tells every service. */
@ApplicationScoped
public class CredentialRevocations {

  // Revoking twice keeps the first time and reason.
  private static final String INSERT =
      """
      insert into credential_revocation (id, kind, revoked_at, revoked_by, reason)
      values (:id, :kind, :at, :who, cast(:reason as text)) on conflict (id) do nothing
      """;

  private final EntityManager database;
  private final Outbox outbox;
  private final AuditLog audit;
  private final Clock clock;

  CredentialRevocations(EntityManager database, Outbox outbox, AuditLog audit, Clock clock) {
    this.database = database;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lets nobody in any more under that id; a second time changes nothing. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void revoke(String id, CredentialKind kind, @Nullable String reason, String who) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (insert(CredentialMessage.revoked(id, kind, now, reason), who, now)) {
      audit.record(new AuditEntry(who, "credential.revoked", id, reason, null, kind));
      outbox.append(CredentialMessage.TOPIC, id, CredentialMessage.revoked(id, kind, now, reason));
    }
  }

  private boolean insert(CredentialMessage message, String who, Instant now) {
    return database
            .createNativeQuery(INSERT)
            .setParameter("id", message.id())
            .setParameter("kind", message.kind().text())
            .setParameter("at", now)
            .setParameter("who", who)
            .setParameter("reason", message.reason())
            .executeUpdate()
        > 0;
  }
}
