package io.gnomon.agent.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes a ledger as lines of JSON, each an array that begins with its kind. The same activity
 * always gives the same bytes: rows are sorted, and the visitors of a site are a bit set of ranks
 * in the sorted rows. Losses are not part of the activity: they depend on when services could be
 * reached.
 */
public final class LedgerWriter {

  static final int VERSION = 1;
  static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private LedgerWriter() {}

  /** Writes what the devices did and nothing else: equal activity gives equal bytes. */
  public static void writeActivity(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      activity(ledger, lines);
    }
  }

  /** Writes everything that is persisted. */
  public static void writeAll(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      activity(ledger, lines);
      losses(lines, "dropped-", ledger.dropped());
      losses(lines, "uncertain-", ledger.uncertain());
      if (!ledger.isComplete()) {
        line(lines, "incomplete");
      }
    }
  }

  /**
   * Writes the names that the ledger has for ids and hosts of a report.
   *
   * @param devices names of devices by id
   * @param apps apps by host
   */
  public static void writeNames(
      SortedMap<String, String> devices, Map<String, String> apps, OutputStream out)
      throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      for (var device : devices.entrySet()) {
        line(lines, "device-id", device.getValue(), device.getKey());
      }
      for (var app : new TreeMap<>(apps).entrySet()) {
        line(lines, "app", app.getKey(), app.getValue());
      }
    }
  }

  /** Writes how long the devices of this process took to enforce revisions. */
  public static void writeRevisions(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      for (var row : ledger.rollouts().all()) {
        line(
            lines,
            "revision",
            row.revision(),
            row.devices(),
            row.p50Millis(),
            row.p99Millis(),
            row.maxMillis());
      }
    }
  }

  private static void activity(Ledger ledger, JsonGenerator lines) throws IOException {
    line(lines, "gnomon-ledger", VERSION);
    siteDays(lines, "site", ledger.siteDays());
    sums(lines, "user", ledger.users());
    sums(lines, "device", ledger.devices());
    sums(lines, "address", ledger.ipAddresses());
    visitors(lines, "seen-user", ledger, ledger.byUser, SiteVisitors::users);
    visitors(lines, "seen-device", ledger, ledger.byDevice, SiteVisitors::devices);
    visitors(lines, "seen-address", ledger, ledger.byIpAddress, SiteVisitors::ipAddresses);
    attempts(lines, "attempt", ledger.attempts());
  }

  private static void losses(JsonGenerator lines, String prefix, Losses losses) throws IOException {
    siteDays(lines, prefix + "site", losses.bySiteAndDay.sums());
    for (var actor : new TreeMap<>(losses.byActor()).entrySet()) {
      sums(lines, prefix + actor.getKey(), actor.getValue().sums());
    }
    attempts(lines, prefix + "attempt", losses.attempts());
  }

  private static void siteDays(JsonGenerator lines, String kind, SortedMap<SiteDay, Sums> rows)
      throws IOException {
    for (var row : rows.entrySet()) {
      var sums = row.getValue();
      line(
          lines,
          kind,
          row.getKey().site(),
          row.getKey().day(),
          sums.transactions(),
          sums.uploadedBytes(),
          sums.downloadedBytes());
    }
  }

  private static void sums(JsonGenerator lines, String kind, SortedMap<String, Sums> rows)
      throws IOException {
    for (var row : rows.entrySet()) {
      var sums = row.getValue();
      line(
          lines,
          kind,
          row.getKey(),
          sums.transactions(),
          sums.uploadedBytes(),
          sums.downloadedBytes());
    }
  }

  private static void visitors(
      JsonGenerator lines,
      String kind,
      Ledger ledger,
      SumTable<String> table,
      Function<SiteVisitors, BitSet> set)
      throws IOException {
    var ranks = table.ranks();
    for (int site : ledger.bySite.sorted()) {
      var sorted = new BitSet();
      set.apply(ledger.visitors(site)).stream().forEach(number -> sorted.set(ranks[number]));
      var text = Base64.getEncoder().encodeToString(sorted.toByteArray());
      line(lines, kind, ledger.bySite.key(site), text);
    }
  }

  private static void attempts(JsonGenerator lines, String kind, List<AttemptCount> attempts)
      throws IOException {
    var sorted =
        attempts.stream()
            .sorted(
                Comparator.comparing(AttemptCount::day)
                    .thenComparing(AttemptCount::host)
                    .thenComparing(AttemptCount::device)
                    .thenComparing(AttemptCount::user)
                    .thenComparing(AttemptCount::kind)
                    .thenComparing(row -> String.valueOf(row.appId()))
                    .thenComparing(row -> String.valueOf(row.indicatorId())))
            .toList();
    for (var row : sorted) {
      line(
          lines,
          kind,
          row.day(),
          row.host(),
          row.appId(),
          row.indicatorId(),
          row.device(),
          row.user(),
          row.kind().jsonName(),
          row.count());
    }
  }

  private static void line(JsonGenerator lines, @Nullable Object... cells) throws IOException {
    lines.writePOJO(cells);
    lines.writeRaw('\n');
  }
}
