package io.gnomon.policy.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.policy.attempt.Attempt;
import io.gnomon.policy.attempt.AttemptKind;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptReaderTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final String AT = "2026-03-02T09:21:10Z";

  private final AttemptReader reader = new AttemptReader(NOW);

  @Test
  void aGoodEventIsAnAttempt() {
    var event =
        new AgentEvent(
            "blocked",
            AT,
            "ada@example.org",
            "41",
            "dropbox",
            "WWW.Dropbox.com.",
            "https://www.dropbox.com/home?token=secret#top");

    assertThat(reader.read(event))
        .contains(
            new Attempt(
                AttemptKind.BLOCKED,
                Instant.parse(AT),
                "ada@example.org",
                41L,
                "dropbox",
                "www.dropbox.com",
                "https://www.dropbox.com/home"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "Blocked", "allowed"})
  void anUnknownKindIsNoAttempt(@Nullable String kind) {
    assertThat(reader.read(new AgentEvent(kind, AT, null, "41", null, "db.tt", null))).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "yesterday", "2025-11-01T00:00:00Z", "2026-03-02T09:21:10"})
  void anUnknownOrVeryOldTimeIsNoAttempt(@Nullable String at) {
    assertThat(read(at, "db.tt", "41")).isEmpty();
  }

  @Test
  void aTimeThatIsStillToComeBecomesNow() {
    assertThat(read("2027-03-02T10:00:01Z", "db.tt", "41").orElseThrow().at()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "no host", "a..b"})
  void withoutAHostThereIsNoAttempt(@Nullable String host) {
    assertThat(read(AT, host, "41")).isEmpty();
    assertThat(read(AT, "a.".repeat(200) + "com", "41")).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "-1", "4x", "99999999999999999999"})
  void withoutIndicatorAndAppThereIsNoAttempt(@Nullable String indicator) {
    assertThat(read(AT, "db.tt", indicator)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://db.tt/a b, ",
    "javascript:alert(1), ",
    "HTTPS://db.tt/, ",
    "https://db.tt/x?y=1, https://db.tt/x",
    "https://db.tt/#, https://db.tt/"
  })
  void aStrangeAddressIsLeftOut(String url, @Nullable String kept) {
    var event = new AgentEvent("warned", AT, null, "41", null, "db.tt", url);

    assertThat(reader.read(event).orElseThrow().url()).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada\u0000", "ada\ud83d", "\udc00\ud800"})
  void aStrangeUserIsNotKnown(String user) {
    var event = new AgentEvent("warned", AT, user, "41", null, "db.tt", null);

    assertThat(reader.read(event).orElseThrow().user()).isNull();
  }

  @Test
  void aLongAppIdTakesNoTime() {
    var event = new AgentEvent("warned", AT, null, null, "a".repeat(50_000) + "!", "db.tt", null);

    assertThat(reader.read(event)).isEmpty();
  }

  private Optional<Attempt> read(
      @Nullable String at, @Nullable String host, @Nullable String indicator) {
    return reader.read(new AgentEvent("blocked", at, null, indicator, null, host, null));
  }
}
