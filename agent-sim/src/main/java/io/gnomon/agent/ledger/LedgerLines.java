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
 * A ledger as lines of JSON, each an array that begins with what it is. The same deeds always give
 * the same bytes: rows are sorted, and who was seen at a site stands as a set of places in the
 * sorted rows. Losses are no deeds: they depend on when services could be reached, and are written
 * on demand.
 */
public final class LedgerLines {

  static final int VERSION = 1;
  static final JsonMapper JSON =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private LedgerLines() {}

  /** What the devices did, and nothing else: equal for equal deeds. */
  public static void writeDeeds(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      deeds(ledger, lines);
    }
  }

  /** All that is to be kept. */
  public static void writeAll(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      deeds(ledger, lines);
      losses(lines, "dropped-", ledger.dropped());
      losses(lines, "uncertain-", ledger.uncertain());
      if (!ledger.complete()) {
        line(lines, "incomplete");
      }
    }
  }

  /**
   * What the ids and hosts of a report are called in the ledger.
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

  /** When the devices of this process put which revision in force. */
  public static void writeRevisions(Ledger ledger, OutputStream out) throws IOException {
    try (var lines = JSON.createGenerator(out)) {
      lines.setRootValueSeparator(null);
      for (var row : ledger.enforcements().all()) {
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

  private static void deeds(Ledger ledger, JsonGenerator lines) throws IOException {
    line(lines, "gnomon-ledger", VERSION);
    siteDays(lines, "site", ledger.siteDays());
    sums(lines, "user", ledger.users());
    sums(lines, "device", ledger.devices());
    sums(lines, "address", ledger.ipAddresses());
    seen(lines, "seen-user", ledger, ledger.byUser, Visitors::users);
    seen(lines, "seen-device", ledger, ledger.byDevice, Visitors::devices);
    seen(lines, "seen-address", ledger, ledger.byIpAddress, Visitors::ipAddresses);
    attempts(lines, "attempt", ledger.attempts());
  }

  private static void losses(JsonGenerator lines, String prefix, Losses losses) throws IOException {
    siteDays(lines, prefix + "site", losses.bySiteAndDay.sums());
    for (var whom : new TreeMap<>(losses.byWhom()).entrySet()) {
      sums(lines, prefix + whom.getKey(), whom.getValue().sums());
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
          row.getKey().host(),
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

  private static void seen(
      JsonGenerator lines,
      String kind,
      Ledger ledger,
      SumTable<String> table,
      Function<Visitors, BitSet> set)
      throws IOException {
    var places = table.places();
    for (int site : ledger.bySite.sorted()) {
      var sorted = new BitSet();
      set.apply(ledger.visitors(site)).stream().forEach(number -> sorted.set(places[number]));
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
          row.kind().wire(),
          row.count());
    }
  }

  private static void line(JsonGenerator lines, @Nullable Object... cells) throws IOException {
    lines.writePOJO(cells);
    lines.writeRaw('\n');
  }
}
