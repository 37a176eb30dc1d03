package io.gnomon.discovery.exclusion;

import io.gnomon.discovery.people.AliasName;
import io.gnomon.discovery.people.MembershipStore;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.UuidText;
import io.gnomon.matching.host.IpRange;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Lists, adds and deletes exclusions; this process follows at once. */
@ApplicationScoped
class ExclusionService {

  /** Every process holds them all. */
  private static final long MAX_EXCLUSIONS = 10_000;

  private final ExclusionRepository repository;
  private final MembershipStore groups;
  private final ExclusionFilterService filter;
  private final AuditService audit;
  private final Clock clock;

  ExclusionService(
      ExclusionRepository repository,
      MembershipStore groups,
      ExclusionFilterService filter,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.groups = groups;
    this.filter = filter;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Page<Exclusion> list(PageRequest page) {
    return page.cut(
            repository.after(page.cursor(2), page.limit() + 1),
            row -> Cursor.of(row.kind, row.value),
            repository::count)
        .map(ExclusionEntity::toExclusion);
  }

  Exclusion create(CreateExclusionRequest wanted, String who) {
    var value = canonical(wanted.kind(), wanted.value().strip());
    try {
      var created = QuarkusTransaction.requiringNew().call(() -> add(wanted, value, who));
      filter.refresh();
      return created;
    } catch (ConstraintViolationException e) {
      // Another request added it at the same moment.
      throw excludedAlready();
    }
  }

  private Exclusion add(CreateExclusionRequest wanted, String value, String who) {
    if (repository.has(wanted.kind(), value)) {
      throw excludedAlready();
    }
    if (repository.count() >= MAX_EXCLUSIONS) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "There are %d exclusions already.".formatted(MAX_EXCLUSIONS));
    }
    var entity = new ExclusionEntity();
    entity.id = UUID.randomUUID();
    entity.kind = wanted.kind().text();
    entity.value = value;
    entity.reason = wanted.reason();
    entity.createdBy = who;
    entity.createdAt = clock.instant();
    repository.persistAndFlush(entity);
    var created = entity.toExclusion();
    audit.record(
        new AuditEntry(who, "exclusion.created", created.id(), wanted.reason(), null, created));
    return created;
  }

  /** Does nothing where there is none. */
  void delete(String id, String reason, String who) {
    QuarkusTransaction.requiringNew().run(() -> remove(id, reason, who));
    filter.refresh();
  }

  private void remove(String id, String reason, String who) {
    var entity = UuidText.parse(id).map(repository::findById).orElse(null);
    if (entity != null) {
      var before = entity.toExclusion();
      repository.delete(entity);
      audit.record(new AuditEntry(who, "exclusion.deleted", before.id(), reason, before, null));
    }
  }

  /** As it is compared; ends the request where it cannot be one of that kind. */
  private String canonical(ExclusionKind kind, String value) {
    return switch (kind) {
      case USER -> AliasName.canonical(value);
      case USER_GROUP ->
          UuidText.parse(value)
              .filter(groups::exists)
              .map(UUID::toString)
              .orElseThrow(() -> invalid("value is the id of no user group."));
      case IP_RANGE ->
          IpRange.parse(value)
              .map(IpRange::toString)
              .orElseThrow(() -> invalid("value is no IP address and no CIDR range."));
      case DEVICE, DEVICE_GROUP -> value;
    };
  }

  private static ProblemException excludedAlready() {
    return new ProblemException(StandardProblem.CONFLICT, "The same is excluded already.");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(StandardProblem.INVALID_VALUE, detail);
  }
}
