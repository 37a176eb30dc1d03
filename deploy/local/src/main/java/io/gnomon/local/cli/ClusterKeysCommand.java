package io.gnomon.local.cli;

import io.gnomon.local.cli.installation.DurationConverter;
import io.gnomon.local.cluster.ClusterKeys;
import io.gnomon.local.cluster.KeyPeriods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gnomon cluster-keys}, what the CronJob {@code keys} runs. */
@Command(
    name = "cluster-keys",
    mixinStandardHelpOptions = true,
    description =
        "In a pod of a cluster: replaces the keys that tokens are signed with, in three steps with an overlap. Each call takes the step that is due, if one is, and tells when the next one will be.")
public final class ClusterKeysCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--max-age",
      paramLabel = "DURATION",
      defaultValue = "365d",
      converter = DurationConverter.class,
      description = "Begins with keys that are older (default: ${DEFAULT-VALUE}).")
  Duration maxAge = Duration.ofDays(365);

  @Option(
      names = "--spread",
      paramLabel = "DURATION",
      defaultValue = "10m",
      converter = DurationConverter.class,
      description =
          "How long it takes at most until all pods see a changed Secret (default: ${DEFAULT-VALUE}).")
  Duration spread = Duration.ofMinutes(10);

  @Option(
      names = "--device-token-life",
      paramLabel = "DURATION",
      defaultValue = "15m",
      converter = DurationConverter.class,
      description =
          "How long a device's token is good for, as policy-service has it (default: ${DEFAULT-VALUE}).")
  Duration deviceTokenLife = Duration.ofMinutes(15);

  @Option(
      names = "--token-life",
      paramLabel = "DURATION",
      defaultValue = "31d",
      converter = DurationConverter.class,
      description =
          "How long a person's token is good for at most, as the services have it (default: ${DEFAULT-VALUE}).")
  Duration tokenLife = Duration.ofDays(31);

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    var periods =
        List.of(
            new KeyPeriods("gnomon", maxAge, spread, deviceTokenLife),
            new KeyPeriods("humans", maxAge, spread, tokenLife));
    var folder = Files.createTempDirectory(Path.of("/tmp"), "gnomon");
    ClusterKeys.ofPod(folder, periods).rotate().forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
