package io.gnomon.agent.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.agent.traffic.AttemptKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a ledger from its lines. */
final class LedgerReader {

  private static final String DROPPED = "dropped-";
  private static final String UNCERTAIN = "uncertain-";

  private final Ledger ledger = new Ledger();

  static Ledger read(InputStream in) throws IOException {
    var reader = new LedgerReader();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      reader.read(LedgerWriter.JSON.readTree(line));
    }
    return reader.ledger;
  }

  private void read(JsonNode row) throws IOException {
    switch (row.path(0).asText()) {
      case "gnomon-ledger" -> version(row.path(1).asInt());
      case "site" -> site(row);
      case "user" -> ledger.byUser.add(row.path(1).asText(), sums(row, 2));
      case "device" -> ledger.byDevice.add(row.path(1).asText(), sums(row, 2));
      case "address" -> ledger.byIpAddress.add(row.path(1).asText(), sums(row, 2));
      case "seen-user" -> visitors(row, SiteVisitors::users);
      case "seen-device" -> visitors(row, SiteVisitors::devices);
      case "seen-address" -> visitors(row, SiteVisitors::ipAddresses);
      default -> readOther(row);
    }
  }

  private void readOther(JsonNode row) throws IOException {
    var kind = row.path(0).asText();
    if (kind.startsWith(DROPPED)) {
      lost(kind.substring(DROPPED.length()), row, ledger.dropped());
    } else if (kind.startsWith(UNCERTAIN)) {
      lost(kind.substring(UNCERTAIN.length()), row, ledger.uncertain());
    } else if (kind.equals("attempt")) {
      ledger.attempts.add(attempt(row));
    } else if (kind.equals("incomplete")) {
      ledger.markIncomplete();
    } else {
      throw unknown(kind);
    }
  }

  private static void lost(String kind, JsonNode row, Losses losses) throws IOException {
    var key = row.path(1).asText();
    var actor = losses.byActor().get(kind);
    if (actor != null) {
      actor.add(key, sums(row, 2));
    } else if (kind.equals("site")) {
      losses.bySiteAndDay.add(new SiteDay(key, row.path(2).asText()), sums(row, 3));
    } else if (kind.equals("attempt")) {
      losses.attempts.add(attempt(row));
    } else {
      throw unknown(kind);
    }
  }

  private static IOException unknown(String kind) {
    return new IOException("a ledger has no rows of the kind " + kind);
  }

  private static void version(int version) throws IOException {
    if (version != LedgerWriter.VERSION) {
      throw new IOException(
          "version "
              + version
              + " of the ledger format is unknown; version "
              + LedgerWriter.VERSION
              + " can be read");
    }
  }

  private void site(JsonNode row) {
    var host = row.path(1).asText();
    ledger.bySiteAndDay.add(new SiteDay(host, row.path(2).asText()), sums(row, 3));
    ledger.bySite.add(host, sums(row, 3));
  }

  /** Rows were added in sorted order, so that ranks are numbers of keys here. */
  private void visitors(JsonNode row, Function<SiteVisitors, BitSet> set) throws IOException {
    var site = ledger.bySite.add(row.path(1).asText(), Sums.NONE);
    set.apply(ledger.visitors(site)).or(BitSet.valueOf(row.path(2).binaryValue()));
  }

  private static AttemptCount attempt(JsonNode row) {
    return new AttemptCount(
        row.path(1).asText(),
        row.path(2).asText(),
        text(row.path(3)),
        text(row.path(4)),
        row.path(5).asText(),
        row.path(6).asText(),
        AttemptKind.ofJsonName(row.path(7).asText()),
        row.path(8).asInt());
  }

  private static @Nullable String text(JsonNode cell) {
    return cell.isNull() ? null : cell.asText();
  }

  private static Sums sums(JsonNode row, int from) {
    return new Sums(
        row.path(from).asLong(), row.path(from + 1).asLong(), row.path(from + 2).asLong());
  }
}
