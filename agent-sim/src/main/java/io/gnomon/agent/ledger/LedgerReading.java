package io.gnomon.agent.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.gnomon.agent.event.AttemptKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds a ledger from its lines, so that it goes on where it was. */
final class LedgerReading {

  private static final String DROPPED = "dropped-";
  private static final String UNCERTAIN = "uncertain-";

  private final Ledger ledger = new Ledger();

  static Ledger read(InputStream in) throws IOException {
    var reading = new LedgerReading();
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      reading.take(LedgerLines.JSON.readTree(line));
    }
    return reading.ledger;
  }

  private void take(JsonNode row) throws IOException {
    switch (row.path(0).asText()) {
      case "gnomon-ledger" -> version(row.path(1).asInt());
      case "site" -> site(row);
      case "user" -> ledger.byUser.add(row.path(1).asText(), sums(row, 2));
      case "device" -> ledger.byDevice.add(row.path(1).asText(), sums(row, 2));
      case "address" -> ledger.byIpAddress.add(row.path(1).asText(), sums(row, 2));
      case "seen-user" -> seen(row, Visitors::users);
      case "seen-device" -> seen(row, Visitors::devices);
      case "seen-address" -> seen(row, Visitors::ipAddresses);
      default -> takeOther(row);
    }
  }

  private void takeOther(JsonNode row) throws IOException {
    var kind = row.path(0).asText();
    if (kind.startsWith(DROPPED)) {
      lost(kind.substring(DROPPED.length()), row, ledger.dropped());
    } else if (kind.startsWith(UNCERTAIN)) {
      lost(kind.substring(UNCERTAIN.length()), row, ledger.uncertain());
    } else if (kind.equals("attempt")) {
      ledger.attempts.add(attempt(row));
    } else if (kind.equals("incomplete")) {
      ledger.incomplete();
    } else {
      throw unknown(kind);
    }
  }

  private static void lost(String kind, JsonNode row, Losses losses) throws IOException {
    var key = row.path(1).asText();
    var whom = losses.byWhom().get(kind);
    if (whom != null) {
      whom.add(key, sums(row, 2));
    } else if (kind.equals("site")) {
      losses.bySiteAndDay.add(new SiteDay(key, row.path(2).asText()), sums(row, 3));
    } else if (kind.equals("attempt")) {
      losses.attempts.add(attempt(row));
    } else {
      throw unknown(kind);
    }
  }

  private static IOException unknown(String kind) {
    return new IOException("a ledger has no rows of this kind: " + kind);
  }

  private static void version(int version) throws IOException {
    if (version != LedgerLines.VERSION) {
      throw new IOException("a ledger of version " + version + " cannot be read");
    }
  }

  private void site(JsonNode row) {
    var host = row.path(1).asText();
    ledger.bySiteAndDay.add(new SiteDay(host, row.path(2).asText()), sums(row, 3));
    ledger.bySite.add(host, sums(row, 3));
  }

  /** The rows of a table were added in their sorted order, so that places are numbers here. */
  private void seen(JsonNode row, Function<Visitors, BitSet> set) throws IOException {
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
        AttemptKind.ofWire(row.path(7).asText()),
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
