package io.gnomon.embedded.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports on loopback. */
public final class FreePort {

  /** The holder of a port may not listen there yet, and the system would assign it again. */
  private static final Set<Integer> ASSIGNED = ConcurrentHashMap.newKeySet();

  private FreePort() {}

  /** One that was free a moment ago, and that this process was not given before. */
  public static int any() throws IOException {
    int port;
    do {
      try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = socket.getLocalPort();
      }
    } while (!ASSIGNED.add(port));
    return port;
  }

  /** Whether a process listens there, or the port may not be used. */
  public static boolean isTaken(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort() != port;
    } catch (IOException e) {
      return true;
    }
  }
}
