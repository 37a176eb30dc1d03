package io.gnomon.policy.enrolment;

import io.gnomon.kit.paging.Cursor;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.policy.audit.AuditEntry;
import io.gnomon.policy.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes, lists and revokes enrolment tokens. */
@ApplicationScoped
class EnrolmentTokenService {

  private final EnrolmentTokenRepository repository;
  private final AuditLog audit;
  private final Clock clock;

  EnrolmentTokenService(EnrolmentTokenRepository repository, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  EnrolmentTokenResponse create(CreateEnrolmentTokenRequest request, String who) {
    var secret = TokenSecret.random();
    var row = row(request, secret, who);
    repository.persistAndFlush(row);
    var created = EnrolmentTokenResponse.from(row);
    audit.record(new AuditEntry(who, "enrolment-token.created", created.id(), null, null, created));
    return EnrolmentTokenResponse.from(row, secret);
  }

  @Transactional
  List<EnrolmentTokenEntity> list(@Nullable Cursor cursor, int limit) {
    return repository.before(cursor, limit);
  }

  /** A second time changes nothing. */
  @Transactional
  void revoke(long id, String who) {
    var row = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw new ProblemException(StandardProblem.NOT_FOUND, "No enrolment token " + id);
    }
    if (row.revokedAt == null) {
      row.revokedAt = now();
      audit.record(
          new AuditEntry(who, "enrolment-token.revoked", Long.toString(id), null, null, null));
    }
  }

  private EnrolmentTokenEntity row(
      CreateEnrolmentTokenRequest request, TokenSecret secret, String who) {
    var row = new EnrolmentTokenEntity();
    row.tokenHash = secret.hash();
    row.description = Objects.requireNonNullElse(request.description(), "");
    row.tags = request.tagList().toArray(String[]::new);
    row.maxUses = request.uses();
    row.usesLeft = request.uses();
    row.createdAt = now();
    row.createdBy = who;
    row.expiresAt = now().plus(Duration.ofHours(request.hours()));
    return row;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
