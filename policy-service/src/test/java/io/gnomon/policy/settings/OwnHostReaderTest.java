package io.gnomon.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.IdentityConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnHostReaderTest {

  @Test
  void namesComeFromWhatIsConfiguredNamesOrUrls() {
    var reader =
        reader(
            "127.0.0.1",
            Map.of(
                "gnomon.policy.own-hosts", "https://Gnomon.Example.org:8443/x,feed.example.org"));

    assertThat(reader.hosts()).containsExactly("gnomon.example.org", "feed.example.org");
  }

  @Test
  void theAddressThatItListensAtAndTheSignInOfPeopleAreItsOwnToo() {
    var reader =
        new OwnHostReader(
            config(Map.of()).getConfigMapping(SettingsConfig.class),
            config(
                    Map.of(
                        "gnomon.identity.issuers.humans.iss",
                        "https://login.example.org/realms/main",
                        "gnomon.identity.issuers.devices.iss",
                        "https://gnomon.local/devices",
                        "gnomon.identity.issuers.devices.keys",
                        "devices.jwks.json"))
                .getConfigMapping(IdentityConfig.class),
            Optional.of("https://idp.example.org/realms/main"),
            "policy.example.org");

    assertThat(reader.hosts())
        .containsExactly("localhost", "policy.example.org", "login.example.org", "idp.example.org");
  }

  @Test
  void everyAddressIsNoName() {
    assertThat(reader("0.0.0.0", Map.of()).hosts()).containsExactly("localhost");
  }

  private static OwnHostReader reader(String address, Map<String, String> settings) {
    var config = config(settings);
    return new OwnHostReader(
        config.getConfigMapping(SettingsConfig.class),
        config.getConfigMapping(IdentityConfig.class),
        Optional.empty(),
        address);
  }

  private static SmallRyeConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .withConverter(Duration.class, 200, new DurationConverter())
        .withMapping(SettingsConfig.class)
        .withMapping(IdentityConfig.class)
        .withValidateUnknown(false)
        .withDefaultValues(settings)
        .build();
  }
}
