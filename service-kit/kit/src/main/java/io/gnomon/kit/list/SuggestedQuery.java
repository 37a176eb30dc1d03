package io.gnomon.kit.list;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A search of apps that Gnomon suggests, of the catalog and of reports alike. "Has no" means "is
 * known to have none" where that alone finds what is meant, and "is not known to have" beside such
 * a condition. Levels are named one by one, since reports do not know their order.
 *
 * @param parameters of a list of apps, each with its values
 */
public record SuggestedQuery(String id, String name, Map<String, List<String>> parameters) {

  private static final String FILE = "/contracts/suggested-queries.json";

  private record Contract(List<SuggestedQuery> queries) {}

  /** All of them, in the order in which people see them. */
  public static List<SuggestedQuery> all() {
    try (var in = SuggestedQuery.class.getResourceAsStream(FILE)) {
      return List.copyOf(
          new JsonMapper().readValue(Objects.requireNonNull(in, FILE), Contract.class).queries());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
