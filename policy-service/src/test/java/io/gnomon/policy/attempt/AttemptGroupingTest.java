package io.gnomon.policy.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.indicator.AppRef;
import io.gnomon.policy.Severity;
import io.gnomon.policy.indicator.KnownIndicators;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertGroupingTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T09:21:10Z");

  private static final long DROPBOX = Long.parseLong(KnownIndicators.DROPBOX);
  private static final long DROPBOX_JP = Long.parseLong(KnownIndicators.DROPBOX_JP);
  private static final long PHISHING = Long.parseLong(KnownIndicators.PHISHING);
  private static final long QUIET = Long.parseLong(KnownIndicators.QUIET);

  private final AttemptGrouping grouping =
      new AttemptGrouping(KnownIndicators.all(), Severity.MEDIUM);

  @Test
  void attemptsAtAllDomainsOfAnAppMakeOneAlert() {
    var parts =
        group(
            attempt(AttemptKind.BLOCKED, MORNING, DROPBOX, "ada@example.org"),
            attempt(AttemptKind.BLOCKED, MORNING.plusSeconds(60), DROPBOX_JP, "ADA@example.org"),
            attempt(AttemptKind.BLOCKED, MORNING.minusSeconds(60), DROPBOX, "ada@example.org"));

    assertThat(parts).hasSize(1);
    var part = parts.get(0);
    assertThat(part.title()).isEqualTo("Unsanctioned cloud app access was blocked");
    assertThat(part.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(part.app()).isEqualTo(new AppRef("dropbox", "Dropbox"));
    assertThat(part.occurrences().count()).isEqualTo(3);
    assertThat(part.occurrences().first()).isEqualTo(MORNING.minusSeconds(60));
    assertThat(part.occurrences().last()).isEqualTo(MORNING.plusSeconds(60));
    assertThat(part.occurrences().user()).isEqualTo("ADA@example.org");
  }

  @Test
  void usersKindsIndicatorsAndDaysAreKeptApart() {
    var parts =
        group(
            attempt(AttemptKind.BLOCKED, MORNING, DROPBOX, "ada@example.org"),
            attempt(AttemptKind.BLOCKED, MORNING, DROPBOX, "grace@example.org"),
            attempt(AttemptKind.BLOCKED, MORNING, DROPBOX, null),
            attempt(AttemptKind.WARNED, MORNING, DROPBOX, "ada@example.org"),
            attempt(AttemptKind.BYPASSED, MORNING, DROPBOX, "ada@example.org"),
            attempt(AttemptKind.BLOCKED, MORNING, PHISHING, "ada@example.org"),
            attempt(AttemptKind.BLOCKED, Instant.parse("2026-03-02T23:59:59.999Z"), DROPBOX, "x"),
            attempt(AttemptKind.BLOCKED, Instant.parse("2026-03-03T00:00:00Z"), DROPBOX, "x"));

    assertThat(parts).hasSize(8);
    assertThat(parts)
        .extracting(part -> part.key().day())
        .contains(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3));
  }

  @Test
  void anIndicatorOfAnAdministratorSpeaksForItself() {
    var part = group(attempt(AttemptKind.BLOCKED, MORNING, PHISHING, null)).get(0);

    assertThat(part.title()).isEqualTo("Phishing site");
    assertThat(part.severity()).isEqualTo(Severity.HIGH);
    assertThat(part.app()).isNull();
    assertThat(part.key().subject()).isEqualTo("indicator:" + PHISHING);
  }

  @Test
  void whereTheIndicatorWantsNoAlertAttemptsAreCountedApart() {
    var part = group(attempt(AttemptKind.BLOCKED, MORNING, QUIET, null)).get(0);

    assertThat(part.key().raised()).isFalse();
    assertThat(part.occurrences().count()).isEqualTo(1);
  }

  @Test
  void anIndicatorThatIsGoneLeavesWhatTheDeviceSays() {
    var known = new Attempt(AttemptKind.BYPASSED, MORNING, null, 99L, "dropbox", "db.tt", null);
    var unknown = new Attempt(AttemptKind.BLOCKED, MORNING, null, 99L, null, "db.tt", null);

    var parts = group(known, unknown);

    assertThat(parts.get(0).title()).isEqualTo("Monitored cloud app was opened after a warning");
    assertThat(parts.get(0).app()).isEqualTo(new AppRef("dropbox", "dropbox"));
    assertThat(parts.get(0).indicatorId()).isNull();
    assertThat(parts.get(1).title()).isEqualTo("Access was blocked");
    assertThat(parts.get(1).key().subject()).isEqualTo("indicator:99");
  }

  @Test
  void theKnownIndicatorDecidesWhichAppItIs() {
    var lie = new Attempt(AttemptKind.BLOCKED, MORNING, null, DROPBOX, "box", "dropbox.com", null);

    assertThat(group(lie).get(0).key().subject()).isEqualTo("app:dropbox");
  }

  private List<AttemptGroup> group(Attempt... attempts) {
    return new ArrayList<>(grouping.group(List.of(attempts)));
  }

  private static Attempt attempt(
      AttemptKind kind, Instant at, long indicator, @Nullable String user) {
    return new Attempt(kind, at, user, indicator, null, "www.dropbox.com", null);
  }
}
