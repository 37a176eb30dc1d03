package io.gnomon.local.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.local.ledger.LedgerTotals.Kind;
import io.gnomon.local.ledger.LedgerTotals.SiteDay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the lines of one fleet's ledger: arrays whose first value is the kind of the line. The
 * users, devices and addresses of a site are a bit set over the lines of users, devices and
 * addresses before it.
 */
final class LedgerLineReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private final LedgerTotals ledger;
  private final List<Integer> users = new ArrayList<>();
  private final List<Integer> devices = new ArrayList<>();
  private final List<Integer> ipAddresses = new ArrayList<>();
  private boolean begun;

  LedgerLineReader(LedgerTotals ledger) {
    this.ledger = ledger;
  }

  /** Reads the next line. */
  void read(String line) {
    if (line.isBlank()) {
      return;
    }
    var row = parse(line);
    var kind = row.path(0).asText();
    if (!begun) {
      begin(kind, row);
    } else if (kind.startsWith("seen-")) {
      seen(kind, row);
    } else if (!readMetadata(kind, row)) {
      activity(kind, row);
    }
  }

  /** All lines were read. */
  void end() {
    if (!begun) {
      throw new LedgerException("this is not a ledger: it has no lines");
    }
  }

  private void begin(String kind, JsonNode row) {
    if (!kind.equals("gnomon-ledger") || row.path(1).asInt() != VERSION) {
      throw new LedgerException(
          "this is not a ledger that can be read here: it begins with " + brief(row));
    }
    begun = true;
  }

  private void seen(String kind, JsonNode row) {
    var distinct = ledger.distinct(row.path(1).asText());
    switch (kind) {
      case "seen-user" -> numbers(row, users, distinct.users());
      case "seen-device" -> numbers(row, devices, distinct.devices());
      case "seen-address" -> numbers(row, ipAddresses, distinct.ipAddresses());
      default -> throw unknown(row);
    }
  }

  /** Lines about names and about the ledger itself. */
  private boolean readMetadata(String kind, JsonNode row) {
    switch (kind) {
      case "device-id" -> ledger.deviceId(row.path(2).asText(), row.path(1).asText());
      case "app" -> ledger.app(row.path(1).asText(), row.path(2).asText());
      case "revision" -> {}
      case "incomplete" -> ledger.incomplete();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void activity(String text, JsonNode row) {
    var kind = Kind.of(text);
    var name = row.path(1).asText();
    switch (kind.bare(text)) {
      case "site" -> ledger.site(kind, new SiteDay(name, row.path(2).asText()), sums(row, 3));
      case "user" -> number(kind, users, ledger.user(kind, name, sums(row, 2)));
      case "device" -> number(kind, devices, ledger.device(kind, name, sums(row, 2)));
      case "address" -> number(kind, ipAddresses, ledger.ipAddress(kind, name, sums(row, 2)));
      case "attempt" -> ledger.attempts(kind, attempt(row), row.path(8).asLong());
      default -> throw unknown(row);
    }
  }

  private static void number(Kind kind, List<Integer> positions, int number) {
    if (kind == Kind.DID) {
      positions.add(number);
    }
  }

  private static AttemptKey attempt(JsonNode row) {
    return new AttemptKey(
        row.path(1).asText(),
        row.path(3).textValue(),
        row.path(4).textValue(),
        row.path(5).asText(),
        row.path(6).asText(),
        row.path(7).asText());
  }

  private static void numbers(JsonNode row, List<Integer> positions, BitSet set) {
    try {
      BitSet.valueOf(row.path(2).binaryValue()).stream()
          .forEach(position -> set.set(positions.get(position)));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new LedgerException("this ledger is invalid at " + brief(row));
    }
  }

  private static long[] sums(JsonNode row, int from) {
    return new long[] {
      row.path(from).asLong(), row.path(from + 1).asLong(), row.path(from + 2).asLong()
    };
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new LedgerException("this is not a ledger: a line of it is not JSON");
    }
  }

  private static LedgerException unknown(JsonNode row) {
    return new LedgerException("unknown line in the ledger: " + brief(row));
  }

  private static String brief(JsonNode row) {
    var text = row.toString();
    return text.length() > 80 ? text.substring(0, 80) + " ..." : text;
  }
}
