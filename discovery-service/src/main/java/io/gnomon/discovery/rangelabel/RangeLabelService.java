package io.gnomon.discovery.rangelabel;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.UuidText;
import io.gnomon.matching.host.IpRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Lists, adds and deletes labels. */
@ApplicationScoped
class RangeLabelService {

  private static final long MAX_LABELS = 10_000;

  private final RangeLabelRepository repository;
  private final AuditService audit;
  private final Clock clock;

  RangeLabelService(RangeLabelRepository repository, AuditService audit, Clock clock) {
    this.repository = repository;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Page<RangeLabel> list(PageRequest page) {
    return page.cut(
            repository.after(page.cursor(2), page.limit() + 1),
            row -> Cursor.of(row.label, row.cidr),
            repository::count)
        .map(RangeLabelEntity::toRangeLabel);
  }

  /** Ends the request where the range is none, or has a label. */
  @Transactional
  RangeLabel create(CreateRangeLabelRequest wanted, String who) {
    var range =
        IpRange.parse(wanted.range().strip())
            .map(IpRange::toString)
            .orElseThrow(
                () ->
                    new ProblemException(
                        StandardProblem.INVALID_VALUE,
                        "range is no IP address and no CIDR range."));
    if (repository.hasRange(range)) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "That range has a label; delete it first.");
    }
    if (repository.count() >= MAX_LABELS) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "There are %d labels already.".formatted(MAX_LABELS));
    }
    var entity = new RangeLabelEntity();
    entity.id = UUID.randomUUID();
    entity.cidr = range;
    entity.label = wanted.label().strip();
    entity.createdBy = who;
    entity.createdAt = clock.instant();
    repository.persistAndFlush(entity);
    var created = entity.toRangeLabel();
    audit.record(new AuditEntry(who, "rangeLabel.created", created.id(), null, null, created));
    return created;
  }

  /** Does nothing where there is none. */
  @Transactional
  void delete(String id, String who) {
    var entity = UuidText.parse(id).map(repository::findById).orElse(null);
    if (entity != null) {
      var before = entity.toRangeLabel();
      repository.delete(entity);
      audit.record(new AuditEntry(who, "rangeLabel.deleted", before.id(), null, before, null));
    }
  }
}
