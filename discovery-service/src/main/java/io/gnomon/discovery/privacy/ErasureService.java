package io.gnomon.discovery.privacy;

import io.gnomon.discovery.exclusion.ExclusionFilterService;
import io.gnomon.discovery.people.PeopleLockStore;
import io.gnomon.discovery.people.PersonChangeService;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.text.UuidText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes orders to erase a person, and lists them. */
@ApplicationScoped
class ErasureService {

  private final ErasureRepository repository;
  private final PeopleLockStore locks;
  private final PersonStore people;
  private final PersonChangeService changes;
  private final ErasedPersonService erased;
  private final ExclusionFilterService filter;
  private final Clock clock;

  ErasureService(
      ErasureRepository repository,
      PeopleLockStore locks,
      PersonStore people,
      PersonChangeService changes,
      ErasedPersonService erased,
      ExclusionFilterService filter,
      Clock clock) {
    this.repository = repository;
    this.locks = locks;
    this.people = people;
    this.changes = changes;
    this.erased = erased;
    this.filter = filter;
    this.clock = clock;
  }

  /** Orders it; a person who is erased already is not erased again. */
  ErasureResponse erase(String personId, String reason, String who) {
    var ordered = QuarkusTransaction.requiringNew().call(() -> order(personId, reason, who));
    filter.refresh();
    return ordered;
  }

  private ErasureResponse order(String personId, String reason, String who) {
    locks.lock();
    var before = UuidText.parse(personId).flatMap(repository::ofPerson);
    if (before.isPresent()) {
      return ErasureResponse.from(before.get());
    }
    long key = people.key(personId).orElseThrow(() -> unknown("person"));
    var entity = new ErasureEntity();
    entity.id = UUID.randomUUID();
    entity.personId = UUID.fromString(personId);
    entity.reason = reason;
    entity.requestedBy = who;
    entity.requestedAt = clock.instant();
    entity.userIds = erased.releaseNames(key, entity.id, entity.requestedAt);
    repository.persist(entity);
    changes.erase(key, personId, reason, who);
    return ErasureResponse.from(entity);
  }

  @Transactional
  ErasureResponse read(String id) {
    return UuidText.parse(id)
        .flatMap(repository::findByIdOptional)
        .map(ErasureResponse::from)
        .orElseThrow(() -> unknown("erasure"));
  }

  @Transactional
  Page<ErasureResponse> list(PageRequest page) {
    return page.cut(
            repository.after(page.cursor(1), page.limit() + 1),
            row -> Cursor.of(row.id.toString()),
            repository::count)
        .map(ErasureResponse::from);
  }

  private static ProblemException unknown(String what) {
    return new ProblemException(StandardProblem.NOT_FOUND, "There is no such " + what + ".");
  }
}
