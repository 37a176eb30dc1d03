package io.gnomon.catalog.savedquery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.search.AppFilterReader;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Keeps people's queries beside those that Gnomon suggests. */
@ApplicationScoped
class QueryService {

  private static final int MAX_QUERIES = 200;
  private static final int MAX_PARAMETERS_LENGTH = 8_000;
  private static final TypeReference<Map<String, List<String>>> PARAMETERS =
      new TypeReference<>() {};

  private final SavedQueryRepository repository;
  private final AppFilterReader filter;
  private final ObjectMapper json;
  private final Clock clock;

  QueryService(
      SavedQueryRepository repository, AppFilterReader filter, ObjectMapper json, Clock clock) {
    this.repository = repository;
    this.filter = filter;
    this.json = json;
    this.clock = clock;
  }

  /** The suggested ones, then the owner's by name. */
  List<SavedQuery> list(String owner) {
    return Stream.concat(
            SuggestedQueries.ALL.stream(), repository.ofOwner(owner).stream().map(this::query))
        .toList();
  }

  Optional<SavedQuery> find(String id, String owner) {
    return SuggestedQueries.ALL.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .or(() -> own(id, owner).map(this::query));
  }

  @Transactional
  SavedQuery create(QueryRequest request, String owner) {
    if (repository.count("owner", owner) >= MAX_QUERIES) {
      throw conflict("You have %d queries already.".formatted(MAX_QUERIES));
    }
    var row = new SavedQueryEntity();
    row.id = UUID.randomUUID();
    row.owner = owner;
    save(row, query(row.id, request));
    return query(row);
  }

  /**
   * Changes a query, unless it is another than the one that the caller saw; empty when the owner
   * has no such query.
   */
  @Transactional
  Optional<SavedQuery> change(
      String id, QueryRequest request, @Nullable String ifMatch, String owner) {
    var row = own(id, owner).orElse(null);
    if (row == null) {
      return Optional.empty();
    }
    var before = query(row);
    EntityTag.require(ifMatch, EntityTag.of(before));
    var after = query(row.id, request);
    if (!after.equals(before)) {
      save(row, after);
    }
    return Optional.of(after);
  }

  /** Deletes a query, unless it is another than the one that the caller saw. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String owner) {
    own(id, owner)
        .ifPresent(
            row -> {
              EntityTag.require(ifMatch, EntityTag.of(query(row)));
              repository.delete(row);
            });
  }

  private Optional<SavedQueryEntity> own(String id, String owner) {
    try {
      return repository.ofOwner(owner, UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void save(SavedQueryEntity row, SavedQuery query) {
    if (repository.isNameTaken(row.owner, query.name(), row.id)) {
      throw nameTaken();
    }
    row.name = query.name();
    row.parameters = written(query.parameters());
    row.changedAt = clock.instant();
    try {
      repository.persistAndFlush(row);
    } catch (ConstraintViolationException e) {
      throw nameTaken();
    }
  }

  private SavedQuery query(UUID id, QueryRequest request) {
    var parameters =
        new TreeMap<String, List<String>>(
            Objects.requireNonNullElse(request.parameters(), Map.of()));
    int length = parameters.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (length > MAX_PARAMETERS_LENGTH) {
      throw Parameters.refused(
          "parameters", "are too long", "%d characters in all".formatted(MAX_PARAMETERS_LENGTH));
    }
    filter.check(parameters);
    return SavedQuery.own(id.toString(), request.name().strip(), parameters);
  }

  private SavedQuery query(SavedQueryEntity row) {
    try {
      return SavedQuery.own(
          row.id.toString(), row.name, json.readValue(row.parameters, PARAMETERS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored query %s cannot be read".formatted(row.id), e);
    }
  }

  private String written(Map<String, List<String>> parameters) {
    try {
      return json.writeValueAsString(parameters);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not writable as JSON: the parameters of a query", e);
    }
  }

  private static ProblemException nameTaken() {
    return conflict("You have a query of this name.");
  }

  private static ProblemException conflict(String detail) {
    return new ProblemException(StandardProblem.CONFLICT, detail);
  }
}
