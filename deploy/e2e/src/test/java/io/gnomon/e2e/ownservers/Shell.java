package io.gnomon.e2e.ownservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The operator's shell, in the folder of the sources.
 *
 * @param logs where each script leaves what it prints
 */
record Shell(Map<String, String> environment, Path logs) {

  private static final long TIMEOUT_SECONDS = 240;

  /** Runs the blocks as one script, which has to succeed; what it printed. */
  String run(List<String> blocks) throws IOException, InterruptedException {
    return start(String.join("\n", blocks)).awaitSuccess();
  }

  /** Starts a script, which ends at the first command that fails. */
  Script start(String script) throws IOException {
    var log = Files.createTempFile(logs, "shell-", ".log");
    var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
    builder.environment().putAll(environment);
    builder.directory(RunningGnomon.root().toFile()).redirectErrorStream(true);
    return new Script(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** A script that runs. */
  record Script(Process process, Path log) {

    /** What it has printed. */
    String output() throws IOException {
      return Files.readString(log);
    }

    String awaitSuccess() throws IOException, InterruptedException {
      var ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
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
