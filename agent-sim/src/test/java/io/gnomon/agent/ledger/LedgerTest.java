package io.gnomon.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.agent.event.Attempt;
import io.gnomon.agent.event.AttemptKind;
import io.gnomon.agent.telemetry.Transaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final long NOON = 1_772_452_800_000L;

  private final Ledger ledger = new Ledger();

  @Test
  void sumsAreExactHoweverManyThereAre() {
    var random = new SplittableRandom(1);
    var uploads = new HashMap<String, Long>();
    var users = new HashMap<String, Set<String>>();
    for (int i = 0; i < 20_000; i++) {
      var host = "host" + random.nextInt(300) + ".example";
      var user = "user" + random.nextInt(500);
      var bytes = random.nextLong(1_000_000_000L);
      uploads.merge(host, bytes, Long::sum);
      users.computeIfAbsent(host, h -> new HashSet<>()).add(user);
      ledger.happened("device" + i % 200, transaction(NOON + i, user, host, bytes));
    }

    assertThat(ledger.total().transactions()).isEqualTo(20_000);
    assertThat(ledger.sites()).hasSize(300);
    for (var site : ledger.sites()) {
      assertThat(site.uploadedBytes()).isEqualTo(uploads.get(site.host()));
      assertThat(site.users()).isEqualTo(users.getOrDefault(site.host(), Set.of()).size());
    }
    assertThat(ledger.devices()).hasSize(200);
    assertThat(ledger.users().values().stream().mapToLong(Sums::transactions).sum())
        .isEqualTo(20_000);
  }

  @Test
  void daysAreThoseOfUtc() {
    var midnight = NOON + 43_200_000;
    ledger.happened("d", transaction(midnight - 1, "ada", "a.example", 1));
    ledger.happened("d", transaction(midnight, "ada", "a.example", 1));

    assertThat(ledger.days()).containsOnlyKeys("2026-03-02", "2026-03-03");
  }

  @Test
  void whatWasDroppedIsSummedApart() {
    var transaction = transaction(NOON, "ada", "a.example", 7);
    ledger.happened("d", transaction);
    ledger.dropped(transaction);

    assertThat(ledger.total()).isEqualTo(new Sums(1, 7, 2));
    assertThat(ledger.dropped()).isEqualTo(new Sums(1, 7, 2));
    assertThat(ledger.droppedSites()).containsOnlyKeys("a.example");
  }

  @Test
  void attemptsAreCountedByHostDeviceUserAndKind() {
    var expected = new HashMap<AttemptCount, Integer>();
    var random = new SplittableRandom(2);
    for (int i = 0; i < 30_000; i++) {
      var kind = AttemptKind.of(1 + random.nextInt(3));
      var host = "h" + random.nextInt(20);
      var device = "d" + random.nextInt(100);
      var user = "u" + random.nextInt(10);
      ledger.attempted(device, new Attempt(kind, NOON, user, "41", null, host, "https://" + host));
      expected.merge(new AttemptCount(host, device, user, kind, 0), 1, Integer::sum);
    }

    var counted = ledger.attempts();

    assertThat(counted).hasSize(expected.size());
    for (var row : counted) {
      var key = new AttemptCount(row.host(), row.deviceId(), row.user(), row.kind(), 0);
      assertThat(row.count()).isEqualTo(expected.get(key));
    }
  }

  private static Transaction transaction(long at, String user, String host, long uploaded) {
    return new Transaction(at, user, "10.20.0.7", host, null, uploaded, 2);
  }
}
