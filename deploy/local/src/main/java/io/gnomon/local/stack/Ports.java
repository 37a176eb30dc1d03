package io.gnomon.local.stack;

import io.gnomon.embedded.FreePort;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Which port each part takes on loopback. */
public record Ports(Map<Part, Integer> byPart) {

  /** The usual ones, all moved by the offset; single parts may be put elsewhere. */
  public static Ports of(int offset, Map<Part, Integer> exceptions) {
    var ports = new EnumMap<Part, Integer>(Part.class);
    for (var part : Part.values()) {
      ports.put(part, exceptions.getOrDefault(part, part.defaultPort() + offset));
    }
    return new Ports(Map.copyOf(ports));
  }

  /** Free ones, for tests. */
  public static Ports free() {
    var ports = new EnumMap<Part, Integer>(Part.class);
    try {
      for (var part : Part.values()) {
        ports.put(part, FreePort.any());
      }
    } catch (java.io.IOException e) {
      throw new StackException("no free port on loopback", String.valueOf(e));
    }
    return new Ports(Map.copyOf(ports));
  }

  /** The same but for one part. */
  Ports with(Part part, int port) {
    var ports = new EnumMap<>(byPart);
    ports.put(part, port);
    return new Ports(Map.copyOf(ports));
  }

  /** The port of a part. */
  public int of(Part part) {
    return Objects.requireNonNull(byPart.get(part));
  }

  /** Where a part answers over HTTP. */
  public String url(Part part) {
    return "http://127.0.0.1:" + of(part);
  }

  /** Ends with a clear line when somebody has one of them. */
  void requireFree() {
    for (var part : Part.values()) {
      if (FreePort.isTaken(of(part))) {
        throw new StackException(
            "port %d of %s is taken".formatted(of(part), part.label()),
            "stop what uses it, or choose others with --port-offset 100 or --port %s=PORT"
                .formatted(part.label()));
      }
    }
  }
}
