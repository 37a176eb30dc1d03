package io.gnomon.policy.devicetoken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.gnomon.embedded.secret.KeyFolder;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.policy.PolicyTest;
import io.gnomon.testing.InfrastructureResource;
import io.gnomon.testing.Management;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@QuarkusTest
@PolicyTest
@TestProfile(SigningKeyMissingTest.NobodyHasMadeKeys.class)
class SigningKeyMissingTest {

  private static final Path KEYS = Path.of("target", "keys-" + UUID.randomUUID());

  /** Until the test does. */
  public static final class NobodyHasMadeKeys implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(InfrastructureResource.NEVER_READY, "true", "gnomon.keys-dir", KEYS.toString());
    }
  }

  @Inject SigningKeyProvider keys;

  @Test
  void aServiceWithoutKeysRunsAndSaysWhatIsMissingUntilItComes() throws Exception {
    Management.request()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body(containsString("gnomon.key.pem is missing; ./gnomon keys makes it"))
        .body(containsString("humans.jwks.json"));
    assertThatThrownBy(keys::key).isInstanceOf(BusyException.class);

    new KeyFolder(KEYS).ensure("gnomon");

    Management.request().get("/q/health/ready").then().body(not(containsString("gnomon.key.pem")));
    assertThat(keys.key().keyId()).isEqualTo(new KeyFolder(KEYS).keyId("gnomon"));
  }
}
