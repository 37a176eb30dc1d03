package io.gnomon.local.cli;

import io.gnomon.local.cluster.ClusterSecrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gnomon cluster-secrets}, what the Job {@code setup} runs. */
@Command(
    name = "cluster-secrets",
    mixinStandardHelpOptions = true,
    description =
        "In a pod of a cluster: makes the Secrets with keys that are missing, and one with a new token for the administrator.")
public final class ClusterSecretsCommand implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--with-servers",
      description = "Also those with the passwords of PostgreSQL and Kafka in the cluster.")
  boolean withServers;

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    var secrets = ClusterSecrets.ofPod(Files.createTempDirectory(Path.of("/tmp"), "gnomon"));
    if (withServers) {
      secrets.makePasswords().forEach(spec.commandLine().getOut()::println);
    }
    secrets.makeKeys().forEach(spec.commandLine().getOut()::println);
    return 0;
  }
}
