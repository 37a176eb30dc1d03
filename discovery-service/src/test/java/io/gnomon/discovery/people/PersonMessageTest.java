package io.gnomon.discovery.people;

import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.discovery.DiscoveryTest;
import io.gnomon.testing.Callers;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DiscoveryTest
class PersonMessageTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Test
  void theMessageIsTheOneOfTheContract() {
    Contracts.assertWritesExample(
        "discovery/person",
        new PersonMessage(
            "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            1_772_445_600_000_000L,
            "Ann Marsh",
            true,
            List.of("ann", "ann@corp.com", "corp\\ann"),
            List.of(new PersonMessage.Group("0f8fad5b-d9cb-469f-a165-70867728950e", "Marketing"))));
  }

  @Test
  void eachChangeIsToldAndADeletionIsATombstone() {
    var id = PeopleTest.create("Told Tara", "tara");
    put(id, Map.of("displayName", "Told Tara", "groups", List.of("Tellers")));
    put(id, Map.of("displayName", "Told Tara")); // Nothing is other than before.
    Callers.admin()
        .body(Map.of("aliases", List.of("T\\Tara")))
        .post("/api/v1/people/" + id + "/aliases")
        .then()
        .statusCode(200);
    Callers.admin().delete("/api/v1/people/" + id).then().statusCode(204);

    await().atMost(TIMEOUT).untilAsserted(() -> assertThat(told(id)).hasSize(4));
    var told = told(id);
    assertThat(told.get(3).value()).isNull();
    var messages = told.subList(0, 3).stream().map(TopicRecords::json).toList();
    messages.forEach(message -> Contracts.assertValid("discovery/person", message));
    assertThat(messages)
        .extracting(each -> each.get("revision").asLong())
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(messages.get(0).get("groups")).isEmpty();
    assertThat(messages.get(1).get("groups").get(0).get("name").asText()).isEqualTo("Tellers");
    assertThat(messages.get(2).get("aliases"))
        .extracting(JsonNode::asText)
        .containsExactly("t\\tara", "tara");
  }

  private static void put(String id, Map<String, Object> body) {
    Callers.admin().body(body).put("/api/v1/people/" + id).then().statusCode(200);
  }

  private static List<ConsumerRecord<String, byte[]>> told(String id) {
    return TopicRecords.read(PersonMessage.TOPIC).stream()
        .filter(each -> each.key().equals(id))
        .toList();
  }
}
