package io.gnomon.policy.enrolment;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Makes, lists and revokes enrolment tokens. */
@ApplicationScoped
class EnrolmentTokenService {

  private final EnrolmentTokenRepository repository;
  private final AuditService audit;
  private final Clock clock;

  EnrolmentTokenService(EnrolmentTokenRepository repository, AuditService audit, Clock clock) {
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
    audit.record(new AuditEntry(who, "enrolmentToken.created", created.id(), null, null, created));
    return EnrolmentTokenResponse.from(row, secret);
  }

  /** Newest first. */
  @Transactional
  Page<EnrolmentTokenResponse> list(PageRequest page) {
    return page.cut(
            repository.before(page.cursor(1), page.limit() + 1),
            row -> Cursor.of(Long.toString(row.id)),
            repository::count)
        .map(EnrolmentTokenResponse::from);
  }

  /** Revokes the token; a second time changes nothing, nor does an unknown token. */
  @Transactional
  void revoke(long id, String who) {
    var row = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row != null && row.revokedAt == null) {
      row.revokedAt = clock.instant();
      audit.record(
          new AuditEntry(who, "enrolmentToken.revoked", Long.toString(id), null, null, null));
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
    row.createdAt = clock.instant();
    row.createdBy = who;
    row.expiresAt = row.createdAt.plus(Duration.ofHours(request.hours()));
    return row;
  }
}
