package io.gnomon.discovery.savedquery;

import io.gnomon.discovery.breakdown.filter.SavedFilterReader;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Keeps the organisation's queries beside those that Gnomon suggests. */
@ApplicationScoped
class SavedQueryService {

  private static final int MAX_QUERIES = 500;
  private static final int MAX_PARAMETERS_LENGTH = 8_000;

  private final SavedQueryRepository repository;
  private final SavedFilterReader filters;
  private final KnownFactorService factors;
  private final AuditService audit;
  private final Clock clock;

  SavedQueryService(
      SavedQueryRepository repository,
      SavedFilterReader filters,
      KnownFactorService factors,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.filters = filters;
    this.factors = factors;
    this.audit = audit;
    this.clock = clock;
  }

  /** The suggested ones, then the others by name. */
  @Transactional
  List<SavedQuery> list() {
    return Stream.concat(
            SuggestedQueries.ALL.stream(),
            repository.inOrder().stream().map(SavedQueryService::query))
        .toList();
  }

  @Transactional
  Optional<SavedQuery> find(String id) {
    return SuggestedQueries.find(id).or(() -> repository.ofId(id).map(SavedQueryService::query));
  }

  /** Ends the request where the list of apps would not take the filter, or the name is taken. */
  @Transactional
  SavedQuery create(SaveQueryRequest request, String who) {
    if (repository.count() >= MAX_QUERIES) {
      throw conflict("There are %d saved queries already.".formatted(MAX_QUERIES));
    }
    var row = new SavedQueryEntity();
    row.id = UUID.randomUUID();
    save(row, request, who);
    var created = query(row);
    audit.record(new AuditEntry(who, "savedQuery.created", created.id(), null, null, created));
    return created;
  }

  /**
   * Changes a query, unless it is another than the one that the caller saw; empty where there is
   * none that can be changed.
   */
  @Transactional
  Optional<SavedQuery> change(
      String id, SaveQueryRequest request, @Nullable String ifMatch, String who) {
    return repository.lock(id).map(row -> change(row, request, ifMatch, who));
  }

  private SavedQuery change(
      SavedQueryEntity row, SaveQueryRequest request, @Nullable String ifMatch, String who) {
    var before = query(row);
    EntityTag.require(ifMatch, EntityTag.of(before));
    save(row, request, who);
    var after = query(row);
    audit.record(new AuditEntry(who, "savedQuery.changed", after.id(), null, before, after));
    return after;
  }

  /** Does nothing where there is none. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String who) {
    repository
        .lock(id)
        .ifPresent(
            row -> {
              var before = query(row);
              EntityTag.require(ifMatch, EntityTag.of(before));
              repository.delete(row);
              audit.record(
                  new AuditEntry(who, "savedQuery.deleted", before.id(), null, before, null));
            });
  }

  private void save(SavedQueryEntity row, SaveQueryRequest request, String who) {
    check(request.parameters());
    var name = request.name().strip();
    if (repository.isNameTaken(name, row.id)) {
      throw nameTaken();
    }
    row.name = name;
    row.parameters = ParametersText.write(request.parameters());
    row.changedBy = who;
    row.changedAt = clock.instant();
    try {
      repository.persistAndFlush(row);
    } catch (ConstraintViolationException e) {
      throw nameTaken();
    }
  }

  private void check(Map<String, List<String>> parameters) {
    int length = parameters.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (length > MAX_PARAMETERS_LENGTH) {
      throw new ProblemException(
          StandardProblem.INVALID_VALUE,
          "parameters has more than %d characters in all.".formatted(MAX_PARAMETERS_LENGTH));
    }
    filters.check(parameters);
    factors.requireKnown(parameters, StandardProblem.INVALID_VALUE);
  }

  private static SavedQuery query(SavedQueryEntity row) {
    return new SavedQuery(
        row.id.toString(),
        row.name,
        false,
        ParametersText.read(row.parameters),
        row.changedBy,
        row.changedAt);
  }

  private static ProblemException nameTaken() {
    return conflict("Another saved query has that name.");
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }
}
