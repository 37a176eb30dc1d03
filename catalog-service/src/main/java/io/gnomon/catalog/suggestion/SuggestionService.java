package io.gnomon.catalog.suggestion;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes suggestions, and decisions on them. */
@ApplicationScoped
class SuggestionService {

  private static final int MAX_OPEN = 500;

  private final SuggestionRepository repository;
  private final SuggestionReader reader;
  private final AuditService audit;
  private final Clock clock;

  SuggestionService(
      SuggestionRepository repository, SuggestionReader reader, AuditService audit, Clock clock) {
    this.repository = repository;
    this.reader = reader;
    this.audit = audit;
    this.clock = clock;
  }

  /** Newest first. */
  Page<Suggestion> list(@Nullable SuggestionState state, PageRequest page) {
    var cursor = page.cursor(1);
    long newest = cursor == null ? Long.MAX_VALUE : cursor.number(0);
    var rows = repository.before(newest, state, page.limit() + 1);
    return page.cut(rows, row -> Cursor.of(Long.toString(row.id)), () -> repository.countIn(state))
        .map(SuggestionEntity::suggestion);
  }

  @Transactional
  Optional<Suggestion> find(long id) {
    return repository.findByIdOptional(id).map(SuggestionEntity::suggestion);
  }

  @Transactional
  Suggestion create(SuggestionRequest request, String who) {
    var content = reader.content(request);
    if (repository.countOpen(who) >= MAX_OPEN) {
      throw new ProblemException(
          StandardProblem.CONFLICT, "You have %d open suggestions already.".formatted(MAX_OPEN));
    }
    var row = SuggestionEntity.of(content, clock.instant(), who);
    repository.persist(row);
    return row.suggestion();
  }

  /** Empty when there is no such suggestion; the same decision again changes nothing. */
  @Transactional
  Optional<Suggestion> resolve(
      long id, ResolutionRequest request, @Nullable String ifMatch, String who) {
    var row = repository.findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      return Optional.empty();
    }
    var before = row.suggestion();
    EntityTag.require(ifMatch, EntityTag.of(before));
    var comment = comment(request);
    if (row.state != request.state() || !Objects.equals(row.comment, comment)) {
      decide(row, request.state(), comment, who);
      audit.record(
          new AuditEntry(
              who, "suggestion.resolved", Long.toString(id), comment, before, row.suggestion()));
    }
    return Optional.of(row.suggestion());
  }

  private void decide(
      SuggestionEntity row, SuggestionState state, @Nullable String comment, String who) {
    boolean open = state == SuggestionState.OPEN;
    row.state = state;
    row.resolvedAt = open ? null : clock.instant();
    row.resolvedBy = open ? null : who;
    row.comment = comment;
  }

  private static @Nullable String comment(ResolutionRequest request) {
    var comment = request.comment();
    return comment == null || comment.isBlank() ? null : comment.strip();
  }
}
