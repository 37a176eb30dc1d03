package io.gnomon.local.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The device groups of the simulated organisation: one for each department, whose rule selects the
 * tag that its devices enrol with.
 */
public final class DepartmentGroups {

  private static final String GROUPS = "/api/v1/device-groups";

  private final GnomonClient client;

  /** Asks nothing yet. */
  public DepartmentGroups(GnomonClient client) {
    this.client = client;
  }

  /** Makes the groups that are missing, in that order, ranked behind those that exist. */
  public void ensure(List<String> departments) {
    for (var department : departments) {
      if (find(department).isEmpty()) {
        create(department);
      }
    }
  }

  /** The id of a department's group. */
  public Optional<String> find(String department) {
    return all()
        .filter(group -> group.path("name").asText().equalsIgnoreCase(department))
        .map(group -> group.path("id").asText())
        .findFirst();
  }

  /** All groups of that Gnomon with the number of their devices. */
  public Stream<JsonNode> all() {
    return client.items(Part.POLICY, GROUPS + "?");
  }

  private void create(String department) {
    var rank = 1 + all().mapToInt(group -> group.path("rank").asInt()).max().orElse(0);
    var condition = Map.of("property", "tag", "operator", "equals", "values", List.of(department));
    client.post(
        Part.POLICY,
        GROUPS,
        Map.of(
            "name",
            name(department),
            "rank",
            rank,
            "rule",
            Map.of("conditions", List.of(condition))));
  }

  private static String name(String department) {
    return department.substring(0, 1).toUpperCase(Locale.ROOT) + department.substring(1);
  }
}
