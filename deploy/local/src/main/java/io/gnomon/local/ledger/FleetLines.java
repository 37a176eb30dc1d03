package io.gnomon.local.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.local.ledger.Truth.Kind;
import io.gnomon.local.ledger.Truth.SiteDay;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Reads the lines of one fleet's ledger: arrays that begin with what they are. Who was seen at a
 * site stands as a set of places among the rows of users, devices and addresses before it.
 */
final class FleetLines {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private final Truth truth;
  private final List<Integer> users = new ArrayList<>();
  private final List<Integer> devices = new ArrayList<>();
  private final List<Integer> ipAddresses = new ArrayList<>();
  private boolean begun;

  FleetLines(Truth truth) {
    this.truth = truth;
  }

  /** Takes the next line. */
  void take(String line) {
    if (line.isBlank()) {
      return;
    }
    var row = parse(line);
    var kind = row.path(0).asText();
    if (!begun) {
      begin(kind, row);
    } else if (kind.startsWith("seen-")) {
      seen(kind, row);
    } else if (!about(kind, row)) {
      deed(kind, row);
    }
  }

  /** All lines were taken. */
  void end() {
    if (!begun) {
      throw new LedgerException("this is no ledger: it has no lines");
    }
  }

  private void begin(String kind, JsonNode row) {
    if (!kind.equals("gnomon-ledger") || row.path(1).asInt() != VERSION) {
      throw new LedgerException(
          "this is no ledger that can be read here: it begins with " + brief(row));
    }
    begun = true;
  }

  private void seen(String kind, JsonNode row) {
    var crowd = truth.crowd(row.path(1).asText());
    switch (kind) {
      case "seen-user" -> numbers(row, users, crowd.users());
      case "seen-device" -> numbers(row, devices, crowd.devices());
      case "seen-address" -> numbers(row, ipAddresses, crowd.ipAddresses());
      default -> throw unknown(row);
    }
  }

  /** What the ledger says about itself and its names. */
  private boolean about(String kind, JsonNode row) {
    switch (kind) {
      case "device-id" -> truth.deviceId(row.path(2).asText(), row.path(1).asText());
      case "app" -> truth.app(row.path(1).asText(), row.path(2).asText());
      case "revision" -> {}
      case "incomplete" -> truth.incomplete();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void deed(String text, JsonNode row) {
    var kind = Kind.of(text);
    var name = row.path(1).asText();
    switch (kind.bare(text)) {
      case "site" -> truth.site(kind, new SiteDay(name, row.path(2).asText()), sums(row, 3));
      case "user" -> number(kind, users, truth.user(kind, name, sums(row, 2)));
      case "device" -> number(kind, devices, truth.device(kind, name, sums(row, 2)));
      case "address" -> number(kind, ipAddresses, truth.ipAddress(kind, name, sums(row, 2)));
      case "attempt" -> truth.attempts(kind, attempt(row), row.path(8).asLong());
      default -> throw unknown(row);
    }
  }

  private static void number(Kind kind, List<Integer> places, int number) {
    if (kind == Kind.DID) {
      places.add(number);
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

  private static void numbers(JsonNode row, List<Integer> places, BitSet set) {
    try {
      BitSet.valueOf(row.path(2).binaryValue()).stream()
          .forEach(place -> set.set(places.get(place)));
    } catch (IOException | IndexOutOfBoundsException e) {
      throw new LedgerException("this ledger is broken at " + brief(row));
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
      throw new LedgerException("this is no ledger: a line of it is no JSON");
    }
  }

  private static LedgerException unknown(JsonNode row) {
    return new LedgerException("a ledger has no lines such as " + brief(row));
  }

  private static String brief(JsonNode row) {
    var text = row.toString();
    return text.length() > 80 ? text.substring(0, 80) + " ..." : text;
  }
}
