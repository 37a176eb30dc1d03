package io.gnomon.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.IdentityConfig.Grant;
import io.gnomon.kit.identity.IdentityConfig.Issuer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJwkGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicKeyCheckTest {

  @TempDir Path folder;

  @Test
  void withoutItsKeysAServiceIsNotReadyAndSaysWhichFileItMisses() {
    var file = folder.resolve("humans.jwks.json");

    var answer = check(Optional.of(file)).call();

    assertThat(answer.getStatus()).isEqualTo(Status.DOWN);
    assertThat(answer.getData().orElseThrow())
        .hasEntrySatisfying(
            "humans",
            why -> assertThat(why).asString().contains("cannot be read", file.toString()));
  }

  @Test
  void anEmptyFileIsAsBadAsNone() throws Exception {
    var file = Files.writeString(folder.resolve("humans.jwks.json"), "{\"keys\":[]}");

    assertThat(check(Optional.of(file)).call().getData().orElseThrow().get("humans"))
        .isEqualTo("there are no keys in " + file);
  }

  @Test
  void withItsKeysItIsReady() throws Exception {
    var key = RsaJwkGenerator.generateJwk(2048);
    key.setKeyId("sample");
    var file =
        Files.writeString(folder.resolve("humans.jwks.json"), new JsonWebKeySet(key).toJson());

    assertThat(check(Optional.of(file)).call().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void keysOfAnIdentityProviderAreItsOwnMatter() {
    assertThat(check(Optional.empty()).call().getStatus()).isEqualTo(Status.UP);
  }

  private static PublicKeyCheck check(Optional<Path> keys) {
    var issuer =
        new Issuer() {
          @Override
          public String iss() {
            return "https://gnomon.local/humans";
          }

          @Override
          public Optional<Path> keys() {
            return keys;
          }
        };
    return new PublicKeyCheck(new IssuerTenantResolver(config(issuer), new SimpleMeterRegistry()));
  }

  private static IdentityConfig config(Issuer issuer) {
    return new IdentityConfig() {
      @Override
      public Map<String, Issuer> issuers() {
        return Map.of("humans", issuer);
      }

      @Override
      public Map<String, Grant> grants() {
        return Map.of();
      }

      @Override
      public Duration verifiedFor() {
        return Duration.ZERO;
      }

      @Override
      public Duration maxTokenLife() {
        return Duration.ofDays(31);
      }
    };
  }
}
