package io.gnomon.local.ledger;

import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.Part;
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

/** Where a ledger is read from: a running fleet, or a file. */
public interface LedgerSource {

  /** Makes the fleet send all that it still has; refuses a ledger that still changes. */
  void requireSettled();

  /** The lines; to be closed. */
  Stream<String> lines();

  /** The revision that each connected device enforces, by the device's id. */
  Map<String, Long> enforced();

  /** A fleet that answers. */
  static LedgerSource of(GnomonClient client) {
    return new OfRunningFleet(client);
  }

  /** A file with the answer of {@code GET /sim/v1/ledger/lines}, which may be packed by gzip. */
  static LedgerSource of(Path file) {
    return new InFile(file);
  }

  /** A fleet that answers. */
  record OfRunningFleet(GnomonClient client) implements LedgerSource {

    private static final int FLUSH_SECONDS = 60;

    @Override
    public void requireSettled() {
      var endpoint = client.endpoint(Part.AGENT_SIM).url();
      var pace = client.get(Part.AGENT_SIM, "/sim/v1/fleet").path("pace").asText();
      if (!pace.equals("paused")) {
        throw new LedgerException(
            "the fleet at %s is working (%s) - pause it first: ./gnomon fleet stop"
                .formatted(endpoint, pace));
      }
      var left =
          client.post(
              Part.AGENT_SIM, "/sim/v1/fleet/flush?timeoutSeconds=" + FLUSH_SECONDS, Map.of());
      if (!left.path("complete").asBoolean()) {
        throw new LedgerException(
            "%d devices of the fleet at %s have not sent everything after %d s - bring them online (DELETE /sim/v1/faults), or see ./gnomon status"
                .formatted(left.path("devices").asLong(), endpoint, FLUSH_SECONDS));
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
  record InFile(Path file) implements LedgerSource {

    @Override
    public void requireSettled() {
      if (!Files.isReadable(file)) {
        throw new LedgerException("there is no ledger " + file + " that can be read");
      }
    }

    @Override
    public Stream<String> lines() {
      try {
        var in = unzipped(Files.newInputStream(file));
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

    private static InputStream unzipped(InputStream file) throws IOException {
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
