package io.gnomon.catalog.query;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.search.AppFilter;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps people's queries beside those that Gnomon suggests. */
@Singleton
class QueryService {

  private static final int MOST = 200;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PARAMETERS = 8_000;

  private final QueryStore store;
  private final AppFilter filter;

  QueryService(QueryStore store, AppFilter filter) {
    this.store = store;
    this.filter = filter;
  }

  List<SavedQuery> all(String owner) {
    return Stream.concat(SuggestedQueries.ALL.stream(), store.of(owner).stream()).toList();
  }

  Optional<SavedQuery> find(String id, String owner) {
    return all(owner).stream().filter(each -> each.id().equals(id)).findFirst();
  }

  SavedQuery create(@Nullable QueryRequest request, String owner) {
    return store
        .insert(owner, name(request), parameters(request), MOST)
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.CONFLICT, "You have %d queries already.".formatted(MOST)));
  }

  boolean change(String id, @Nullable QueryRequest request, String owner) {
    var uuid = uuid(id);
    return uuid.isPresent() && store.update(uuid.get(), owner, name(request), parameters(request));
  }

  boolean remove(String id, String owner) {
    var uuid = uuid(id);
    return uuid.isPresent() && store.delete(uuid.get(), owner);
  }

  private static String name(@Nullable QueryRequest request) {
    return Parameters.required("name", request == null ? null : request.name(), LONGEST_NAME);
  }

  private Map<String, List<String>> parameters(@Nullable QueryRequest request) {
    var given = request == null ? null : request.parameters();
    var parameters = new TreeMap<String, List<String>>();
    if (given != null) {
      given.forEach((name, values) -> parameters.put(name, values(values)));
    }
    int length = parameters.values().stream().flatMap(List::stream).mapToInt(String::length).sum();
    if (length > LONGEST_PARAMETERS) {
      throw Parameters.refused(
          "parameters", "are too long", "%d characters in all".formatted(LONGEST_PARAMETERS));
    }
    filter.check(parameters);
    return parameters;
  }

  private static List<String> values(@Nullable List<String> values) {
    if (values == null || values.stream().anyMatch(Objects::isNull)) {
      throw Parameters.refused("parameters", "has one without values", "a list of texts");
    }
    return List.copyOf(values);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
