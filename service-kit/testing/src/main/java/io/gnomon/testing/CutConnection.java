package io.gnomon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands between the service and PostgreSQL, and can be cut, or say nothing. Steered by a system
 * property, since a test and its profile are loaded by different class loaders.
 */
public final class CutConnection {

  private static final String STATE = "gnomon.test.connection";
  private static final String CUT = "cut";
  private static final String SILENT = "silent";

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Set<Socket> unanswered = ConcurrentHashMap.newKeySet();

  private CutConnection(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  /** Answers the port to connect to. */
  public static int to(int port) {
    try {
      var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      var between = new CutConnection(listener, port);
      daemon(between::accept);
      var unused =
          Executors.newSingleThreadScheduledExecutor(CutConnection::daemonThread)
              .scheduleWithFixedDelay(between::obey, 20, 20, TimeUnit.MILLISECONDS);
      return listener.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what is open and refuses what comes. */
  public static void cut() {
    System.setProperty(STATE, CUT);
  }

  /** Ends what is open, takes what comes and never says a word to it. */
  public static void silence() {
    System.setProperty(STATE, SILENT);
  }

  /** Lets through what comes from now on. */
  public static void mend() {
    System.clearProperty(STATE);
  }

  private static boolean is(String state) {
    return state.equals(System.getProperty(STATE));
  }

  private void obey() {
    if (is(CUT) || is(SILENT)) {
      open.forEach(CutConnection::close);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var from = listener.accept();
        if (is(CUT)) {
          close(from);
          continue;
        }
        if (is(SILENT)) {
          unanswered.add(from);
          continue;
        }
        var to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        daemon(() -> copy(from, to));
        daemon(() -> copy(to, from));
      } catch (IOException e) {
        // The next one may come through.
      }
    }
  }

  private void copy(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // Cut, or closed by one end.
    }
    open.remove(from);
    open.remove(to);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private static void daemon(Runnable task) {
    daemonThread(task).start();
  }

  private static Thread daemonThread(Runnable task) {
    var thread = new Thread(task, "cut-connection");
    thread.setDaemon(true);
    return thread;
  }
}
