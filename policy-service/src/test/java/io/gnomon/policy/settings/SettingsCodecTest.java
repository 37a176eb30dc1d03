package io.gnomon.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.Severity;
import io.gnomon.testing.Contracts;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsCodecTest {

  private final SettingsCodec codec =
      new SettingsCodec(
          new SmallRyeConfigBuilder()
              .withMapping(SettingsConfig.class)
              .build()
              .getConfigMapping(SettingsConfig.class));

  @Test
  void everythingIsOffUntilSomebodyTurnsItOn() {
    var settings = codec.decode(Map.of());

    assertThat(settings.endpointTelemetry()).isFalse();
    assertThat(settings.enforceAppAccess()).isFalse();
    assertThat(settings.customNetworkIndicators()).isFalse();
    assertThat(settings.decisionMode()).isEqualTo(DecisionMode.mostSpecific);
    assertThat(settings.bypassHours()).isEqualTo(24);
    assertThat(settings.alertSeverity()).isEqualTo(Severity.INFORMATIONAL);
    assertThat(settings.blockPage().contact()).isNull();
    assertThat(settings.neverBlock())
        .contains("localhost", "login.microsoftonline.com", "ocsp.godaddy.com", "time.windows.com");
  }

  @Test
  void ownHostsStayWhateverListIsSet() {
    var change =
        new SettingsChange(
            null, null, null, null, null, null, List.of("Intranet.Example.org"), null);

    var settings = codec.decode(SettingsCodec.encode(change));

    assertThat(settings.neverBlock()).containsExactly("localhost", "intranet.example.org");
  }

  @Test
  void whatWasEncodedComesBack() {
    var change =
        new SettingsChange(
            true,
            false,
            true,
            DecisionMode.anchorCompatible,
            8,
            Severity.HIGH,
            List.of(),
            new SettingsChange.BlockPageChange("it-help@example.org"));

    var settings = codec.decode(SettingsCodec.encode(change));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                true,
                false,
                true,
                DecisionMode.anchorCompatible,
                8,
                Severity.HIGH,
                List.of("localhost"),
                new BlockPage("it-help@example.org")));
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    var message = new SettingMessage("endpointTelemetry", "true", 1, 3);

    Contracts.assertWritesExample("policy/setting", message);
  }
}
