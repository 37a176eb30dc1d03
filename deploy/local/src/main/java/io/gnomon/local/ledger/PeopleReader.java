package io.gnomon.local.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads the people of the organisation with all their names, a request for each person. */
final class PeopleReader {

  private static final String PATH = "/api/v1/people";

  private final GnomonClient client;

  /** Asks nothing yet. */
  PeopleReader(GnomonClient client) {
    this.client = client;
  }

  /** As they are now. */
  People read() {
    var people = new People();
    client
        .items(Part.DISCOVERY, PATH + "?")
        .forEach(
            person -> {
              var id = person.path("id").asText();
              people.add(id, names(id), texts(person.path("groups")));
            });
    return people;
  }

  private Set<String> names(String id) {
    return client
        .items(Part.DISCOVERY, "%s/%s/aliases?".formatted(PATH, id))
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
