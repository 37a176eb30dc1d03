package io.gnomon.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.kit.identity.IdentityConfig;
import io.gnomon.testing.LogRecords;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
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

  @Test
  void whoListensBeyondLoopbackAndNamesNoHostIsWarned() {
    var unnamed = "no host name of Gnomon's own is configured";

    assertThat(warnings(reader("0.0.0.0", Map.of()))).singleElement().asString().contains(unnamed);
    assertThat(warnings(reader("127.0.0.1", Map.of()))).isEmpty();
    assertThat(warnings(reader("0.0.0.0", Map.of("gnomon.policy.own-hosts", "gnomon.example.org"))))
        .isEmpty();
    assertThat(warnings(reader("policy.example.org", Map.of()))).isEmpty();
    assertThat(warnings(reader("0.0.0.0", Map.of("gnomon.policy.own-hosts", "no host"))))
        .satisfiesExactly(
            first -> assertThat(first).contains("own host no host is neither"),
            second -> assertThat(second).contains(unnamed));
  }

  private static List<String> warnings(OwnHostReader reader) {
    try (var logged = LogRecords.ofEverything()) {
      reader.warn(new StartupEvent());
      return logged.messages();
    }
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
