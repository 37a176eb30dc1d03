package io.gnomon.embedded.postgres;

import io.gnomon.embedded.secret.PasswordFile;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A real PostgreSQL whose data folder survives restarts, as a child of this JVM; also starts for
 * root, which PostgreSQL itself refuses.
 */
public final class PostgresServer implements AutoCloseable {

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final long STOP_SECONDS = 15;
  private static final long POLL_MILLIS = 50;

  private final Process process;
  private final PostgresAccess access;

  private PostgresServer(Process process, PostgresAccess access) {
    this.process = process;
    this.access = access;
  }

  /**
   * Starts on loopback; ends with this JVM at the latest.
   *
   * @param folder holds programs, data and passwords, made when absent; one folder serves one
   *     server at a time
   * @param port 0 takes a free one
   */
  public static PostgresServer start(Path folder, int port) throws IOException {
    var passwords = new PasswordFile(folder.resolve("passwords.properties"));
    var log = folder.resolve("postgres.log");
    return start(
        new PostgresFolder(folder, passwords, null),
        port == 0 ? FreePort.any() : port,
        Redirect.appendTo(log.toFile()));
  }

  /** Starts there, and logs to that place. */
  public static PostgresServer start(PostgresFolder place, int port, Redirect log)
      throws IOException {
    place.prepare();
    var process =
        new ProcessBuilder(place.command(port)).redirectErrorStream(true).redirectOutput(log);
    var server = new PostgresServer(process.start(), place.access(port));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.awaitStart(log);
    return server;
  }

  /** Runs that once when it has ended, for whatever reason. */
  public void onEnd(Runnable action) {
    var unused = process.onExit().thenRun(action);
  }

  public PostgresAccess access() {
    return access;
  }

  /** Asks a server to end without waiting for its clients. */
  public static void requestStop(long pid) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -INT " + pid).start();
  }

  @Override
  public void close() {
    try {
      if (process.isAlive()) {
        requestStop(process.pid());
      }
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitStart(Redirect log) throws IOException {
    var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!access.answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IOException("PostgreSQL does not start, it logs here: " + log);
      }
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while starting", e);
      }
    }
  }
}
