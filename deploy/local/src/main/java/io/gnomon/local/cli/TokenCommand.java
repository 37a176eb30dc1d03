package io.gnomon.local.cli;

import io.gnomon.embedded.secret.AtomicFile;
import io.gnomon.embedded.secret.LocalIssuer;
import io.gnomon.local.cli.installation.DurationConverter;
import io.gnomon.local.cli.installation.Role;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon token}. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description =
        "Signs a token for a person or a program, with the keys that the command keys has made, and"
            + " prints it.")
public final class TokenCommand implements Callable<Integer> {

  /** What the services take at most, see {@code gnomon.identity.max-token-life}. */
  private static final Duration MAX_LIFETIME = Duration.ofDays(31);

  @Mixin KeyFolderOption folder = new KeyFolderOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description =
          "viewer (reads), analyst (also alerts, uploads, tags), admin (also settings, devices,"
              + " credentials), privacy (excludes, exports and erases people), provisioning (keeps"
              + " people by SCIM, nothing else). Repeatable.")
  List<Role> roles = List.of();

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      defaultValue = "administrator",
      description = "Who it is, as the audit shows it (default: ${DEFAULT-VALUE}).")
  String subject = "";

  @Option(
      names = "--life",
      paramLabel = "DURATION",
      defaultValue = "8h",
      converter = DurationConverter.class,
      description = "How long it is good for, 31d at most (default: ${DEFAULT-VALUE}).")
  Duration life = Duration.ofHours(8);

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Writes it to a file for its owner alone instead.")
  @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    if (life.compareTo(MAX_LIFETIME) > 0 || life.toSeconds() < 1) {
      throw new StackException(
          "no service takes a token that lives so long", "give 1s to 31d with --life");
    }
    if (Files.notExists(folder.keys().privateKeyFile("humans"))) {
      throw new StackException(
          "there is no signing key in " + folder.keys().folder(),
          "make one with ./gnomon keys, or name the folder with --keys");
    }
    var token = LocalIssuer.humans(folder.keys()).token(subject, life, Role.names(roles));
    if (out == null) {
      spec.commandLine().getOut().println(token);
    } else {
      AtomicFile.writeSecret(out, token);
    }
    return 0;
  }
}
