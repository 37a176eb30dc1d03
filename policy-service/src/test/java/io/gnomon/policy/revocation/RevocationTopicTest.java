package io.gnomon.policy.revocation;

import static io.gnomon.testing.Callers.admin;
import static io.gnomon.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.embedded.kafka.Topics;
import io.gnomon.kit.revocation.RevocationMarkerRegistry;
import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.Contracts;
import io.gnomon.testing.TopicRecords;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PolicyTest
class RevocationTopicTest {

  private static final String TOPIC = "policy.credentials.v1";

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Test
  void aTopicThatWasMadeAnewGetsAllRevocationsAndTheMarkerBehindThem() throws Exception {
    var token = "lost-" + UUID.randomUUID();
    revoke(token);
    TopicRecords.awaitJson(TOPIC, token, 1);

    makeTopicAnew();

    var marker = TopicRecords.await(TOPIC, RevocationMarkerRegistry.ID, 1).get(0);
    Contracts.assertValid("policy/credential", TopicRecords.json(marker));
    assertThat(TopicRecords.read(TOPIC))
        .filteredOn(each -> each.offset() < marker.offset())
        .extracting(ConsumerRecord::key)
        .contains(token);
  }

  private void makeTopicAnew() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(TOPIC));
    }
    Topics.fromContracts().ensure(brokers);
  }

  private static void revoke(String token) {
    admin()
        .body(Map.of("tokenId", token, "reason", "leaked"))
        .post("/api/v1/credentials/revocations")
        .then()
        .statusCode(201);
  }
}
