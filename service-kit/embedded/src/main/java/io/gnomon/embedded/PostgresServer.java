package io.gnomon.embedded;

import java.io.IOException;
import java.nio.file.Files;
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
    var place = new PostgresFolder(folder, passwords, null);
    place.prepare();
    var access = new PostgresAccess(port == 0 ? FreePort.any() : port, passwords, null);
    var log = folder.resolve("postgres.log");
    var process =
        new ProcessBuilder(place.command(access.port()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    var server = new PostgresServer(process, access);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    server.awaitStart(log);
    return server;
  }

  /** Its databases and accounts. */
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

  private void awaitStart(Path log) throws IOException {
    var deadline = System.nanoTime() + START_TIMEOUT.toNanos();
    while (!access.answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IOException("PostgreSQL does not start: " + Files.readString(log));
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
