package io.gnomon.console.upstream;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The routes of the front door; of two that cover a path the longer one counts. */
public final class RouteTable {

  private final List<Route> longestFirst;
  private final Pattern lateAnswers;

  private RouteTable(List<Route> routes, List<String> lateAnswers) {
    this.longestFirst =
        routes.stream()
            .sorted(Comparator.comparingInt((Route each) -> each.path().length()).reversed())
            .toList();
    this.lateAnswers =
        Pattern.compile(
            lateAnswers.stream()
                .map(path -> path.replaceAll("\\{[^}]+}", "[^/]+"))
                .collect(Collectors.joining("|")));
  }

  /** Reads the table that ships with the contracts. */
  public static RouteTable fromContracts() {
    var table = contract("routes.json");
    return new RouteTable(
        table.getJsonArray("routes").stream()
            .map(JsonObject.class::cast)
            .map(each -> new Route(each.getString("path"), each.getString("service")))
            .toList(),
        table.getJsonArray("lateAnswers").stream().map(String.class::cast).toList());
  }

  /** A JSON document of the contracts. */
  public static JsonObject contract(String name) {
    try (var in = RouteTable.class.getResourceAsStream("/contracts/" + name)) {
      return new JsonObject(Buffer.buffer(Objects.requireNonNull(in, name).readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the service that answers the path, which has no dot segments. */
  public Optional<String> serviceOf(String path) {
    return longestFirst.stream().filter(each -> each.covers(path)).map(Route::service).findFirst();
  }

  /** Whether the answer to that very path rightly takes long to begin. */
  public boolean answersLate(String path) {
    return lateAnswers.matcher(path).matches();
  }

  /** The paths of a service, in alphabetical order. */
  public List<String> pathsOf(String service) {
    return longestFirst.stream()
        .filter(each -> each.service().equals(service))
        .map(Route::path)
        .sorted()
        .toList();
  }

  /**
   * A part of the URL space and the service that answers it.
   *
   * @param path it and everything below it
   */
  record Route(String path, String service) {

    boolean covers(String asked) {
      return asked.startsWith(path)
          && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
    }
  }
}
