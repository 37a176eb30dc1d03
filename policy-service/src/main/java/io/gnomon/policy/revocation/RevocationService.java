package io.gnomon.policy.revocation;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.identity.IdentityConfig;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Revokes credentials and takes that back. This process follows on commit, as {@link
 * RevocationWorker} has it; the other services by the topic.
 */
@ApplicationScoped
public class RevocationService {

  private final RevocationRepository repository;
  private final Outbox outbox;
  private final AuditService audit;
  private final Event<RevocationChange> changed;
  private final Clock clock;
  private final Duration clockSkew;
  private final Duration maxTokenLife;

  RevocationService(
      RevocationRepository repository,
      Outbox outbox,
      AuditService audit,
      Event<RevocationChange> changed,
      Clock clock,
      CredentialConfig config,
      IdentityConfig identity) {
    this.repository = repository;
    this.outbox = outbox;
    this.audit = audit;
    this.changed = changed;
    this.clock = clock;
    this.clockSkew = config.clockSkew();
    this.maxTokenLife = identity.maxTokenLife();
  }

  /** Those in force, the newest first. */
  @Transactional
  Page<RevocationResponse> list(RevocationRestriction only, PageRequest page) {
    var cursor = page.cursor(1);
    var below = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var now = clock.instant();
    var rows = repository.inForce(only, below, now, page.limit() + 1);
    return page.cut(
            rows, row -> Cursor.of(Long.toString(row.id)), () -> repository.countInForce(only, now))
        .map(RevocationResponse::from);
  }

  @Transactional
  RevocationResponse read(String id) {
    return repository
        .inForce(id, clock.instant())
        .map(RevocationResponse::from)
        .orElseThrow(() -> new ProblemException(StandardProblem.NOT_FOUND, "No revocation " + id));
  }

  /**
   * Ends the validity of what has that id. What is revoked already stays as it is, with its first
   * reason; of a subject that may have got tokens since, the new ones are revoked too.
   */
  @Transactional
  public RevocationResponse revoke(
      String credential, CredentialKind kind, @Nullable String reason, String who) {
    var known = repository.lock(credential).orElse(null);
    var at = timeAfter(known);
    if (known != null && known.isInForce(at)) {
      requireSameKind(known, kind);
      if (refusesAllTokens(known, kind, at)) {
        return RevocationResponse.from(known);
      }
    }
    var row = known == null ? new RevocationEntity() : known;
    if (known == null || !known.isInForce(at)) {
      row.id = repository.nextId();
    }
    row.credential = credential;
    row.kind = kind.text();
    row.revokedBy = who;
    row.reason = reason;
    setTimes(row, kind, at);
    repository.persist(row);
    audit.record(new AuditEntry(who, "credential.revoked", credential, reason, null, kind));
    publish(row);
    return RevocationResponse.from(row);
  }

  /** Takes a revocation back; where there is none, nothing changes. */
  @Transactional
  void undo(String id, String who) {
    var credential = repository.credentialInForce(id, clock.instant()).orElse(null);
    if (credential == null) {
      return;
    }
    var row = repository.lock(credential).orElseThrow();
    var at = timeAfter(row);
    if (!id.equals(Long.toString(row.id)) || !row.isInForce(at)) {
      return;
    }
    if (row.kind() == CredentialKind.DEVICE) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "A revoked device stays out; it may enrol anew");
    }
    row.undoneAt = at;
    row.changedAt = at;
    audit.record(
        new AuditEntry(who, "credential.restored", row.credential, null, row.kind(), null));
    publish(row);
  }

  private void publish(RevocationEntity row) {
    outbox.append(RevocationMessage.TOPIC, row.credential, RevocationMessage.of(row));
    changed.fire(row.change());
  }

  private void setTimes(RevocationEntity row, CredentialKind kind, Instant at) {
    // Tokens say in whole seconds when they were issued.
    var before = at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).plus(clockSkew);
    row.revokedAt = at;
    row.changedAt = at;
    row.undoneAt = null;
    row.tokensBefore = kind == CredentialKind.SUBJECT ? before : null;
    row.expiresAt = kind == CredentialKind.DEVICE ? null : before.plus(maxTokenLife);
  }

  /** Whether all tokens of a subject that were issued until now are refused. */
  private static boolean refusesAllTokens(
      RevocationEntity known, CredentialKind wanted, Instant now) {
    return switch (known.kind()) {
      case DEVICE -> true;
      case TOKEN -> wanted == CredentialKind.TOKEN;
      case SUBJECT ->
          wanted == CredentialKind.SUBJECT
              && known.tokensBefore != null
              && now.isBefore(known.tokensBefore);
    };
  }

  /** One id has one revocation: the message's key is the id alone. */
  private static void requireSameKind(RevocationEntity known, CredentialKind wanted) {
    var isDevice = known.kind() == CredentialKind.DEVICE || wanted == CredentialKind.DEVICE;
    if (known.kind() != wanted && !isDevice) {
      throw new ProblemException(
          StandardProblem.CONFLICT, known.credential + " is revoked as a " + known.kind);
    }
  }

  /** Later than the last change, so that readers know the order. */
  private Instant timeAfter(@Nullable RevocationEntity known) {
    var now = clock.instant();
    return known == null || now.isAfter(known.changedAt) ? now : known.changedAt.plusMillis(1);
  }
}
