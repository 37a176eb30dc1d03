package io.gnomon.local.ledger;

import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.stack.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Where a ledger is: with a running fleet, or in a file. */
public interface Source {

  /** Makes the fleet tell all that it has to tell; ends with an exception where it cannot be. */
  void settle();

  /** The lines; to be closed. */
  Stream<String> lines();

  /** The revision that each connected device enforces, by the device's id. */
  Map<String, Long> enforced();

  /** A fleet that answers. */
  static Source of(GnomonClient client) {
    return new RunningFleet(client);
  }

  /** Lines that were kept, such as {@code GET /sim/v1/ledger/lines} gives; gzip is understood. */
  static Source of(Path file) {
    return new Kept(file);
  }

  /** A fleet that answers. */
  record RunningFleet(GnomonClient client) implements Source {

    private static final int SECONDS = 60;

    @Override
    public void settle() {
      var place = client.place(Part.AGENT_SIM).url();
      var pace = client.get(Part.AGENT_SIM, "/sim/v1/fleet").path("pace").asText();
      if (!pace.equals("paused")) {
        throw new LedgerException(
            "the fleet at %s is at work (%s) - pause it first: ./gnomon fleet stop"
                .formatted(place, pace));
      }
      var left =
          client.post(Part.AGENT_SIM, "/sim/v1/fleet/flush?timeoutSeconds=" + SECONDS, Map.of());
      if (!left.path("complete").asBoolean()) {
        throw new LedgerException(
            "%d devices of the fleet at %s cannot tell what they have after %d s - bring them online (DELETE /sim/v1/faults), or see ./gnomon status"
                .formatted(left.path("devices").asLong(), place, SECONDS));
      }
    }

    @Override
    public Stream<String> lines() {
      return client.lines(Part.AGENT_SIM, "/sim/v1/ledger/lines");
    }

    @Override
    public Map<String, Long> enforced() {
      var enforced = new HashMap<String, Long>();
      client
          .items(Part.AGENT_SIM, "/sim/v1/devices?")
          .filter(device -> device.path("connected").asBoolean())
          .filter(device -> device.hasNonNull("enforcedRevision"))
          .forEach(
              device ->
                  enforced.put(
                      device.path("id").asText(), device.path("enforcedRevision").asLong()));
      return enforced;
    }
  }

  /** Lines in a file. */
  record Kept(Path file) implements Source {

    @Override
    public void settle() {
      if (!Files.isReadable(file)) {
        throw new LedgerException("there is no ledger " + file + " that can be read");
      }
    }

    @Override
    public Stream<String> lines() {
      try {
        var in = unpacked(Files.newInputStream(file));
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            .lines()
            .onClose(() -> close(in));
      } catch (IOException e) {
        throw new LedgerException("the ledger %s cannot be read: %s".formatted(file, e));
      }
    }

    @Override
    public Map<String, Long> enforced() {
      return Map.of();
    }

    private static InputStream unpacked(InputStream file) throws IOException {
      var in = new PushbackInputStream(file, 1);
      var first = in.read();
      if (first >= 0) {
        in.unread(first);
      }
      return first == (GZIPInputStream.GZIP_MAGIC & 0xff) ? new GZIPInputStream(in) : in;
    }

    private static void close(InputStream in) {
      try {
        in.close();
      } catch (IOException e) {
        throw new LedgerException("the ledger cannot be read: " + e);
      }
    }
  }
}
