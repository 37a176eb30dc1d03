package io.gnomon.discovery.crosscheck;

import io.gnomon.testing.Callers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** People with several of the names of {@link SampleTraffic}, in user groups. */
final class SamplePeople {

  private static final int PEOPLE = 30;
  private static final String PATH = "/api/v1/people";
  private static final List<String> GROUPS = List.of("Crosscheck Harbour", "Crosscheck Pilots");

  /** Id of the person by name. */
  private final Map<String, String> owners = new HashMap<>();

  /** Ids of the people by id of the group. */
  private final Map<String, List<String>> members = new HashMap<>();

  private SamplePeople() {}

  /** Lets the service know them. */
  static SamplePeople create() {
    var all = new SamplePeople();
    for (int i = 0; i < PEOPLE; i++) {
      all.create(i);
    }
    return all;
  }

  /** Every third is in the first group, every fourth in the second. */
  private void create(int i) {
    var names =
        List.of(
            "user" + (3 * i + 1),
            "user" + (3 * i + 2),
            canonical(SampleTraffic.PEOPLE.get(i % SampleTraffic.PEOPLE.size()) + i % 20));
    var groups = new ArrayList<String>();
    if (i % 3 == 0) {
      groups.add(GROUPS.get(0));
    }
    if (i % 4 == 0) {
      groups.add(GROUPS.get(1));
    }
    String id =
        Callers.admin()
            .body(Map.of("displayName", "Person " + i, "aliases", names, "groups", groups))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    names.forEach(name -> owners.put(name, id));
    groups.forEach(
        name -> members.computeIfAbsent(groupId(name), group -> new ArrayList<>()).add(id));
  }

  private static String canonical(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
  }

  private static String groupId(String name) {
    return Callers.viewer()
        .get("/api/v1/user-groups?limit=500")
        .jsonPath()
        .getString("items.find { it.name == '" + name + "' }.id");
  }

  Map<String, String> owners() {
    return owners;
  }

  Map<String, List<String>> members() {
    return members;
  }

  void delete() {
    owners.values().stream().distinct().forEach(id -> Callers.admin().delete(PATH + "/" + id));
  }
}
