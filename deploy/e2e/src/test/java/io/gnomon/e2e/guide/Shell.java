package io.gnomon.e2e.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The reader's shell, in the folder of the sources.
 *
 * @param environment beside that of the test
 * @param logs where each script leaves what it prints
 * @param timeout within which each has to end
 */
public record Shell(Map<String, String> environment, Path logs, Duration timeout) {

  /** Runs the blocks as one script, which has to succeed; what it printed. */
  public String run(List<String> blocks) throws IOException, InterruptedException {
    return start(String.join("\n", blocks)).awaitSuccess();
  }

  /** Starts a script, which ends at the first command that fails. */
  public Script start(String script) throws IOException {
    var log = Files.createTempFile(logs, "shell-", ".log");
    var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
    builder.environment().putAll(environment);
    builder.directory(RunningGnomon.root().toFile()).redirectErrorStream(true);
    return new Script(builder.redirectOutput(log.toFile()).start(), log, timeout);
  }

  /** A script that runs. */
  public record Script(Process process, Path log, Duration timeout) {

    /** What it has printed. */
    public String output() throws IOException {
      return Files.readString(log);
    }

    /** Waits for its end; what it has printed. */
    public String awaitSuccess() throws IOException, InterruptedException {
      var ended = process.waitFor(timeout.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroyForcibly().waitFor();
      }
      assertThat(ended).as("in time: %s", output()).isTrue();
      assertThat(process.exitValue()).as(output()).isZero();
      return output();
    }
  }
}
