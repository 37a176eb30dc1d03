package io.gnomon.local.installation;

import io.gnomon.embedded.postgres.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which port each part takes on loopback.
 *
 * @param authority whose certificates all parts show, a PEM file; null: they speak no TLS
 */
public record Ports(Map<Part, Integer> byPart, @Nullable Path authority) {

  private static final String TLS = "tls";

  private static final int MAX = 65_535;

  /** Those from 1024 on that the Fetch standard calls bad, since other protocols have them. */
  private static final Set<Integer> CLOSED_TO_BROWSERS =
      Set.of(
          1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
          6669, 6679, 6697, 10080);

  /**
   * The usual ones, all moved by the offset; single parts may be put elsewhere.
   *
   * @throws StackException if one is no port
   */
  public static Ports of(int offset, Map<Part, Integer> exceptions) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      ports.put(part, valid(part, exceptions.getOrDefault(part, part.defaultPort() + offset)));
    }
    return new Ports(Map.copyOf(ports), null);
  }

  private static int valid(Part part, int port) {
    if (port < 1 || port > MAX) {
      throw new StackException(
          "%s would get port %d, and ports go from 1 to %d".formatted(part.label(), port, MAX),
          "choose a smaller --port-offset, or --port %s=PORT".formatted(part.label()));
    }
    return port;
  }

  /** Free ones, for tests. */
  public static Ports free() {
    var ports = new EnumMap<Part, Integer>(Part.class);
    try {
      for (var part : Part.values()) {
        ports.put(part, FreePort.any());
      }
    } catch (IOException e) {
      throw new StackException("no free port on loopback", String.valueOf(e));
    }
    return new Ports(Map.copyOf(ports), null);
  }

  /** A copy for TLS, if there is an authority. */
  public Ports overTls(@Nullable Path trusted) {
    return new Ports(byPart, trusted);
  }

  /** Those of the installation that runs with this data folder, or ran there last. */
  public static Optional<Ports> ofRunning(Home home) {
    var file = file(home);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    var lines = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      lines.load(in);
      var tls = Boolean.parseBoolean((String) lines.remove(TLS));
      var ports = new EnumMap<Part, Integer>(Part.class);
      lines.forEach((part, port) -> ports.put(Part.named((String) part), port((String) port)));
      return ports.size() == Part.values().length
          ? Optional.of(new Ports(Map.copyOf(ports), tls ? home.certificates().authority() : null))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | StackException e) {
      return Optional.empty();
    }
  }

  /** Notes them, so that other commands find the installation without being given its ports. */
  public void writeTo(Home home) {
    var lines = new Properties();
    byPart.forEach((part, port) -> lines.setProperty(part.label(), Integer.toString(port)));
    lines.setProperty(TLS, Boolean.toString(authority != null));
    try (var out = Files.newBufferedWriter(file(home))) {
      lines.store(out, null);
    } catch (IOException e) {
      throw new StackException("the ports cannot be written: " + e, "make room or use --data");
    }
  }

  /** A copy for one more process of a service, with a free port for its health. */
  public Ports ofReplica(Part service, int port) {
    try {
      return with(service, port).with(service.management(), FreePort.any());
    } catch (IOException e) {
      throw new StackException("no free port on loopback", String.valueOf(e));
    }
  }

  /** A copy with another port of one part. */
  public Ports with(Part part, int port) {
    var ports = new EnumMap<>(byPart);
    ports.put(part, port);
    return new Ports(Map.copyOf(ports), authority);
  }

  /** The port of a part. */
  public int of(Part part) {
    return Objects.requireNonNull(byPart.get(part));
  }

  /** Where a part answers over HTTP. */
  public String url(Part part) {
    return (authority == null ? "http" : "https") + "://127.0.0.1:" + of(part);
  }

  /** The address of a service's health and metrics. */
  public String managementUrl(Part part) {
    return url(part.management());
  }

  /** Where a part answers, whatever it speaks. */
  public String address(Part part) {
    return Part.services().contains(part) ? url(part) : "127.0.0.1:" + of(part);
  }

  /** Ends with a clear line when another process has one of them, or no browser opens the door. */
  public void requireUsable() {
    if (CLOSED_TO_BROWSERS.contains(of(Part.CONSOLE))) {
      throw new StackException(
          "browsers open no page at port %d, that of %s"
              .formatted(of(Part.CONSOLE), Part.CONSOLE.label()),
          "choose another --port-offset, or --port %s=PORT".formatted(Part.CONSOLE.label()));
    }
    for (var part : Part.values()) {
      if (FreePort.isTaken(of(part))) {
        throw new StackException(
            "port %d of %s is taken".formatted(of(part), part.label()),
            "stop the process that uses it, or choose others with --port-offset 100 or --port %s=PORT"
                .formatted(part.label()));
      }
    }
  }

  private static Path file(Home home) {
    return home.run("ports.properties");
  }

  private static int port(String text) {
    return Integer.parseInt(text);
  }
}
