package io.gnomon.e2e.ownservers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service that was started as systemd would. */
record UnitProcess(Process process, SystemdUnit unit) {

  /**
   * Starts it with what the unit says and nothing that this process has in its environment.
   *
   * @param more what only this test needs
   */
  static UnitProcess start(SystemdUnit unit, Map<String, String> more, Path log)
      throws IOException {
    var environment = unit.environment();
    environment.putAll(more);
    var builder = new ProcessBuilder(unit.command(environment));
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(Files.createDirectories(unit.workingDirectory()).toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return new UnitProcess(builder.start(), unit);
  }

  /** Asks it to end; whether it did so as the unit expects. */
  boolean stop() {
    process.destroy();
    try {
      if (process.waitFor(unit.timeoutStopSeconds(), TimeUnit.SECONDS)) {
        return process.exitValue() == unit.successExitStatus();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
