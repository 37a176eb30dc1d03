package io.gnomon.e2e.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands of podman, with runc, which works with every kind of control groups. */
final class Podman {

  private Podman() {}

  /** Whether a container can be run here with programs of this machine alone. */
  static boolean isUsable() {
    try {
      var root = Files.createTempDirectory("gnomon-podman");
      var arguments = new ArrayList<>(List.of("run", "--rm"));
      for (var folder : List.of("dev", "etc", "proc", "run", "sys")) {
        Files.createDirectory(root.resolve(folder));
      }
      for (var folder : List.of("/usr", "/bin", "/lib", "/lib64")) {
        if (Files.exists(Path.of(folder))) {
          arguments.addAll(List.of("--volume", folder + ":" + folder + ":ro"));
        }
      }
      arguments.addAll(List.of("--rootfs", root.toString(), "/usr/bin/true"));
      return outcome(arguments.toArray(String[]::new)).exitCode == 0;
    } catch (IOException | UncheckedIOException absent) {
      return false;
    }
  }

  /** Runs it, and returns what it prints; fails with what it says where it fails. */
  static String run(String... arguments) {
    var outcome = outcome(arguments);
    if (outcome.exitCode != 0) {
      throw new AssertionError(
          "podman %s: %s".formatted(String.join(" ", arguments), outcome.output));
    }
    return outcome.output;
  }

  /** What a command printed, and how it ended. */
  record Outcome(int exitCode, String output) {}

  static Outcome outcome(String... arguments) {
    var command = new ArrayList<>(List.of("podman", "--runtime", "runc", "--log-level", "error"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PODMAN_IGNORE_CGROUPSV1_WARNING", "true");
    try {
      var process = builder.start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output.strip());
    } catch (IOException e) {
      throw new UncheckedIOException("no podman; see deploy/kubernetes/README.md", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
