package io.gnomon.kit.topic;

import static io.gnomon.testing.Patience.await;

import io.gnomon.kit.DataTest;
import io.gnomon.kit.outbox.Outbox;
import io.gnomon.testing.Management;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@DataTest
@WithTestResource(value = CertificateBroker.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class ClientCertificateTest {

  @Inject SettingsFollower follower;
  @Inject Outbox outbox;

  /** By all kinds of clients that it has: one that writes, one that reads, one that asks. */
  @Test
  void aServiceWorksWithAKafkaThatKnowsItByItsCertificate() {
    QuarkusTransaction.requiringNew()
        .run(() -> outbox.append("policy.settings.v1", "shown", Map.of("name", "shown")));

    await().until(() -> follower.settings().contains("shown"));
    await().until(() -> Management.request().get("/q/health/ready").statusCode() == 200);
  }
}
