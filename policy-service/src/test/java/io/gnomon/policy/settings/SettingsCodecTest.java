package io.gnomon.policy.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.Severity;
import io.gnomon.policy.settings.SettingPublisher.SettingMessage;
import io.gnomon.testing.Contracts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsCodecTest {

  private static final List<String> SHIPPED = List.of("login.example.com", "time.example.com");

  private final SettingsCodec codec = new SettingsCodec(List.of("localhost"), SHIPPED);

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
    assertThat(settings.timeZone()).isEqualTo("UTC");
    assertThat(settings.pseudonyms()).isEqualTo(PseudonymSettings.of(false, false));
    assertThat(settings.neverBlock().hosts())
        .containsExactly("localhost", "login.example.com", "time.example.com");
  }

  @Test
  void theListIsTheShippedOneWithWhatTheOrganisationAddsAndWithoutWhatItRemoves() {
    var change =
        neverBlock(
            List.of("Intranet.Example.org"), List.of("time.example.com", "localhost", "no.entry"));

    var list = codec.decode(SettingsCodec.encode(change)).neverBlock();

    assertThat(list.hosts())
        .containsExactly("localhost", "login.example.com", "intranet.example.org");
    assertThat(list.shipped()).isEqualTo(SHIPPED);
    assertThat(list.removed()).contains("time.example.com");
  }

  @Test
  void emptyListsRestoreTheShippedOneAndAbsentOnesStay() {
    var first = SettingsCodec.encode(neverBlock(List.of("a.example"), List.of("time.example.com")));

    var restored = new HashMap<>(first);
    restored.putAll(SettingsCodec.encode(neverBlock(null, List.of())));

    assertThat(codec.decode(restored).neverBlock().hosts())
        .containsExactly("localhost", "login.example.com", "time.example.com", "a.example");
  }

  private static SettingsChange neverBlock(
      @Nullable List<String> added, @Nullable List<String> removed) {
    return new SettingsChange(
        null,
        null,
        null,
        null,
        null,
        null,
        new SettingsChange.NeverBlockChange(added, removed),
        null,
        null,
        null,
        null);
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
            new SettingsChange.NeverBlockChange(List.of("a.example"), List.of()),
            new SettingsChange.BlockPageChange("it-help@example.org"),
            "Asia/Kolkata",
            new SettingsChange.PseudonymChange(true, null),
            new SettingsChange.UseFloorChange(3, 20_000L));

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
                NeverBlock.of(List.of("localhost"), SHIPPED, List.of("a.example"), List.of()),
                new BlockPage("it-help@example.org"),
                "Asia/Kolkata",
                PseudonymSettings.of(true, false),
                new UseFloor(3, 20_000)));
  }

  @Test
  void theMessageIsTheOneOfTheContract() {
    var message = new SettingMessage("endpointTelemetry", "true", 1, 3);

    Contracts.assertWritesExample("policy/setting", message);
  }

  @Test
  void theMessageOfTheTimeZoneIsTheOneOfTheContract() {
    var message = new SettingMessage("timeZone", "Asia/Kolkata", 1, 1);

    Contracts.assertWritesExample("policy/time-zone-setting", message);
    Contracts.assertValid("policy/setting", Contracts.example("policy/time-zone-setting"));
  }
}
