package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.stack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.local.installation.Part;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * That the broker of these tests admits clients by SASL_SSL with its account alone: what the other
 * tests see of tags, catalog and transactions in other services came through it that way.
 */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class SecuredKafkaIT {

  /** For an answer that does not come. */
  private static final int SHORT_WAIT_MILLIS = 3_000;

  private static final int MAX_WAIT_MILLIS = 30_000;

  @Test
  void whoSpeaksPlainTextGetsNoAnswer() {
    assertThatThrownBy(() -> topics(Map.of(), SHORT_WAIT_MILLIS))
        .hasCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void whoHasAnotherPasswordIsRefused() {
    var settings = new HashMap<>(stack().kafkaClientSettings());
    settings.computeIfPresent(
        "sasl.jaas.config", (name, jaas) -> jaas.replaceFirst("password=\"", "password=\"x"));

    assertThatThrownBy(() -> topics(settings, MAX_WAIT_MILLIS))
        .hasCauseInstanceOf(SaslAuthenticationException.class);
  }

  @Test
  void whoHasTheAccountIsAdmitted() throws Exception {
    assertThat(topics(stack().kafkaClientSettings(), MAX_WAIT_MILLIS))
        .contains("policy.app-tags.v1");
  }

  private static Iterable<String> topics(Map<String, String> client, int maxWaitMillis)
      throws Exception {
    var settings = new HashMap<String, Object>(client);
    settings.put(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + stack().ports().of(Part.KAFKA));
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, maxWaitMillis);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, maxWaitMillis / 2);
    try (var admin = Admin.create(settings)) {
      return admin.listTopics().names().get();
    }
  }
}
