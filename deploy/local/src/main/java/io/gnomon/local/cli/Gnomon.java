package io.gnomon.local.cli;

import io.gnomon.images.ImagesCommand;
import io.gnomon.local.cli.fleet.FleetCommand;
import io.gnomon.local.cli.fleet.VerifyLedgerCommand;
import io.gnomon.local.cli.installation.ConsoleCommand;
import io.gnomon.local.cli.installation.DemoCommand;
import io.gnomon.local.cli.installation.DownCommand;
import io.gnomon.local.cli.installation.LogsCommand;
import io.gnomon.local.cli.installation.RenewCertificateCommand;
import io.gnomon.local.cli.installation.ResetCommand;
import io.gnomon.local.cli.installation.StatusCommand;
import io.gnomon.local.cli.installation.UpCommand;
import io.gnomon.local.installation.CallFailedException;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.StoppedException;
import io.gnomon.local.ledger.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./gnomon}. */
@Command(
    name = "gnomon",
    mixinStandardHelpOptions = true,
    version = "Gnomon 0.1",
    description =
        "Discovers the cloud apps an organisation really uses, scores their risk, and blocks them"
            + " on every device within seconds.",
    subcommands = {
      UpCommand.class,
      ConsoleCommand.class,
      DemoCommand.class,
      FleetCommand.class,
      VerifyLedgerCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      RenewCertificateCommand.class,
      ResetCommand.class,
      KeysCommand.class,
      TopicsCommand.class,
      TokenCommand.class,
      ImagesCommand.class,
      ClusterSecretsCommand.class,
      ClusterKeysCommand.class,
      ClusterFleetCommand.class
    })
public final class Gnomon {

  private Gnomon() {}

  /**
   * Exit codes: 0 done, 1 failed with one line that says why, 2 wrong arguments, 130 stopped before
   * it was done.
   */
  public static void main(String[] args) {
    var command = commandLine();
    if (args.length == 0) {
      command.usage(System.out);
      System.exit(2);
    }
    System.exit(command.execute(args));
  }

  /** All commands, as the documents name them. */
  public static CommandLine commandLine() {
    return new CommandLine(new Gnomon())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new MisspeltArguments())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              line.getErr().println("gnomon: " + message(failure));
              return failure instanceof StoppedException ? StoppedException.EXIT_CODE : 1;
            });
  }

  private static String message(Exception failure) {
    var clear =
        failure instanceof StackException
            || failure instanceof StoppedException
            || failure instanceof CallFailedException
            || failure instanceof LedgerException;
    return clear || failure.getMessage() == null
        ? String.valueOf(failure.getMessage())
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
