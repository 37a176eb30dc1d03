package io.gnomon.agent.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gnomon.agent.traffic.Attempt;
import io.gnomon.agent.traffic.AttemptKind;
import io.gnomon.agent.traffic.Transaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final long NOON = 1_772_452_800_000L;
  private static final long DAY = 86_400_000;

  /** Version 1 of the format, as the simulator has written it since its first version. */
  private static final String VERSION_1 =
      """
      ["gnomon-ledger",1]
      ["site","a.example","2026-03-02",3,21,6]
      ["site","b.example","2026-03-03",1,5,2]
      ["user","ada",3,20,6]
      ["user","bo",1,6,2]
      ["device","LAPTOP-00001",4,26,8]
      ["address","10.20.0.1",4,26,8]
      ["seen-user","a.example","Aw=="]
      ["seen-user","b.example","AQ=="]
      ["seen-device","a.example","AQ=="]
      ["seen-device","b.example","AQ=="]
      ["seen-address","a.example","AQ=="]
      ["seen-address","b.example","AQ=="]
      ["attempt","2026-03-02","c.example","dropbox",null,"LAPTOP-00001","ada","blocked",2]
      ["attempt","2026-03-02","d.example",null,"41","LAPTOP-00001","bo","bypassed",1]
      ["dropped-site","a.example","2026-03-02",1,7,2]
      ["dropped-address","10.20.0.1",1,7,2]
      ["dropped-device","LAPTOP-00001",1,7,2]
      ["dropped-user","ada",1,7,2]
      ["uncertain-attempt","2026-03-02","d.example",null,"41","LAPTOP-00001","bo","warned",1]
      ["incomplete"]
      """;

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
      ledger.recordTransaction("device" + i % 200, transaction(NOON + i, user, host, bytes));
    }

    assertThat(ledger.total().transactions()).isEqualTo(20_000);
    assertThat(ledger.sites()).hasSize(300);
    for (var site : ledger.sites()) {
      assertThat(site.sums().uploadedBytes()).isEqualTo(uploads.get(site.host()));
      assertThat(site.users()).isEqualTo(users.getOrDefault(site.host(), Set.of()).size());
    }
    assertThat(ledger.devices()).hasSize(200);
    assertThat(Sums.of(ledger.users().values()).transactions()).isEqualTo(20_000);
  }

  @Test
  void anAppHasTheSumsOfAllItsHosts() {
    ledger.recordTransaction("d1", transaction(NOON, "ada", "www.dropbox.com", 5));
    ledger.recordTransaction("d1", transaction(NOON, "ada", "dl.dropbox.com", 7));
    ledger.recordTransaction("d2", transaction(NOON, "bo", "dl.dropbox.com", 9));
    ledger.recordTransaction("d3", transaction(NOON, "bo", "nobody.example", 9));

    var apps = ledger.apps(Map.of("www.dropbox.com", "dropbox", "dl.dropbox.com", "dropbox")::get);

    assertThat(apps).containsExactly(new AppSums("dropbox", new Sums(3, 21, 6), 2, 2, 1));
  }

  @Test
  void aVisiblePathIsKeptAndHostsAreSummedWithoutIt() {
    var wiki = new Transaction(NOON, "ada", "10.20.0.7", "a.example", "/wiki", 5, 2);
    ledger.recordTransaction("d1", wiki);
    ledger.recordTransaction("d1", transaction(NOON, "ada", "a.example", 7));
    ledger.dropped().add("d1", wiki);

    assertThat(ledger.siteDays())
        .containsOnlyKeys(
            new SiteDay("a.example", "2026-03-02"), new SiteDay("a.example/wiki", "2026-03-02"));
    assertThat(ledger.sites())
        .containsExactly(new SiteSums("a.example", new Sums(2, 12, 4), 1, 1, 1));
    assertThat(ledger.apps(Map.of("a.example", "app")::get))
        .containsExactly(new AppSums("app", new Sums(2, 12, 4), 1, 1, 1));
    assertThat(ledger.dropped().sites()).containsOnlyKeys("a.example");
  }

  @Test
  void daysAreThoseOfUtc() {
    var midnight = NOON + DAY / 2;
    ledger.recordTransaction("d", transaction(midnight - 1, "ada", "a.example", 1));
    ledger.recordTransaction("d", transaction(midnight, "ada", "a.example", 1));

    assertThat(ledger.days()).containsOnlyKeys("2026-03-02", "2026-03-03");
    assertThat(ledger.siteDays()).containsKey(new SiteDay("a.example", "2026-03-03"));
  }

  @Test
  void lossesAreSummedSeparately() {
    var transaction = transaction(NOON, "ada", "a.example", 7);
    ledger.recordTransaction("d", transaction);
    ledger.dropped().add("d", transaction);

    assertThat(ledger.total()).isEqualTo(new Sums(1, 7, 2));
    assertThat(ledger.dropped().total()).isEqualTo(new Sums(1, 7, 2));
    assertThat(ledger.dropped().sites()).containsOnlyKeys("a.example");
    assertThat(ledger.uncertain().total()).isEqualTo(Sums.NONE);
  }

  @Test
  void attemptsAreCountedByDaySubjectDeviceUserAndKind() {
    var expected = new HashMap<AttemptCount, Integer>();
    var random = new SplittableRandom(2);
    for (int i = 0; i < 30_000; i++) {
      var kind = AttemptKind.of(1 + random.nextInt(3));
      var day = random.nextInt(3);
      var app = random.nextInt(4);
      var host = "h" + random.nextInt(20);
      var device = "d" + random.nextInt(100);
      var user = "u" + random.nextInt(10);
      var appId = app == 0 ? null : "app" + app;
      ledger.recordAttempt(device, attempt(kind, NOON + day * DAY, user, appId, host));
      var row =
          new AttemptCount(
              "2026-03-0" + (2 + day), host, appId, app == 0 ? "41" : null, device, user, kind, 0);
      expected.merge(row, 1, Integer::sum);
    }

    var counted = new HashMap<AttemptCount, Integer>();
    ledger.attempts().forEach(row -> counted.put(withoutCount(row), row.count()));

    assertThat(counted).isEqualTo(expected);
  }

  @Test
  void theSameTransactionsGiveTheSameBytesInWhateverOrder() throws IOException {
    var transactions = new ArrayList<Transaction>();
    for (int i = 0; i < 2_000; i++) {
      transactions.add(
          transaction(NOON + i * 100_000L, "u" + i % 37, "h" + i % 11 + ".example", i));
    }
    var other = new Ledger();
    transactions.forEach(
        transaction -> ledger.recordTransaction("of " + transaction.user(), transaction));
    Collections.shuffle(transactions, new Random(1));
    transactions.forEach(
        transaction -> other.recordTransaction("of " + transaction.user(), transaction));

    assertThat(bytes(other)).isEqualTo(bytes(ledger));

    other.recordTransaction("d", transactions.get(0));
    assertThat(bytes(other)).isNotEqualTo(bytes(ledger));
  }

  @Test
  void aLedgerIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
    var file = new LedgerFile(folder);
    var first = file.open();
    first.recordTransaction("d1", transaction(NOON, "zoë\t1", "a.example", 7));
    first.recordAttempt("d1", attempt(AttemptKind.BLOCKED, NOON, "zoë\t1", "dropbox", "b.example"));
    first.dropped().add("d1", transaction(NOON, "zoë\t1", "a.example", 7));
    first.uncertain().add("d1", attempt(AttemptKind.WARNED, NOON, "bo", null, "c.example"));
    file.close(first);

    var second = file.open();
    second.recordTransaction("d2", transaction(NOON, "bo", "a.example", 1));

    first.recordTransaction("d2", transaction(NOON, "bo", "a.example", 1));
    assertThat(bytes(second)).isEqualTo(bytes(first));
    assertThat(second.dropped().total()).isEqualTo(first.dropped().total());
    assertThat(all(second)).isEqualTo(all(first)).hasSizeGreaterThan(bytes(first).size() + 4);
    assertThat(second.isComplete()).isTrue();
    assertThat(second.sites()).extracting(SiteSums::users).containsExactly(2);
  }

  @Test
  void aLedgerOfAnEarlierVersionIsRead(@TempDir Path folder) throws IOException {
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("ledger.ndjson.gz")))) {
      out.write(VERSION_1.getBytes(StandardCharsets.UTF_8));
    }

    var read = new LedgerFile(folder).open();

    assertThat(all(read)).isEqualTo(VERSION_1.lines().toList());
    assertThat(read.total()).isEqualTo(new Sums(4, 26, 8));
    assertThat(read.sites()).extracting(SiteSums::users).containsExactly(2, 1);
    assertThat(read.isComplete()).isFalse();
  }

  @Test
  void aLedgerThatWasNotWrittenAtTheEndIsIncomplete(@TempDir Path folder) {
    new LedgerFile(folder).open();

    assertThat(new LedgerFile(folder).open().isComplete()).isFalse();
  }

  @Test
  void aRolloutHasThePercentilesOfItsTimes() {
    for (int i = 1; i <= 100; i++) {
      ledger.rollouts().add(7, NOON, NOON + i);
    }

    assertThat(ledger.rollouts().all())
        .extracting("revision", "devices", "p50Millis", "p99Millis", "maxMillis")
        .containsExactly(tuple(7L, 100, 50L, 99L, 100L));
  }

  private static AttemptCount withoutCount(AttemptCount row) {
    return new AttemptCount(
        row.day(),
        row.host(),
        row.appId(),
        row.indicatorId(),
        row.device(),
        row.user(),
        row.kind(),
        0);
  }

  private static List<String> bytes(Ledger ledger) throws IOException {
    var out = new ByteArrayOutputStream();
    LedgerWriter.writeActivity(ledger, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static List<String> all(Ledger ledger) throws IOException {
    var out = new ByteArrayOutputStream();
    LedgerWriter.writeAll(ledger, out);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Attempt attempt(
      AttemptKind kind, long at, String user, @Nullable String appId, String host) {
    return new Attempt(kind, at, user, "41", appId, host, "https://" + host);
  }

  private static Transaction transaction(long at, String user, String host, long uploaded) {
    return new Transaction(at, user, "10.20.0.7", host, null, uploaded, 2);
  }
}
