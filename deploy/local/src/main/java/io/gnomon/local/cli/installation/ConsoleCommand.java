package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.SignInLink;
import io.gnomon.local.installation.StackException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon console}. */
@Command(
    name = "console",
    mixinStandardHelpOptions = true,
    description =
        "Prints a link that signs you in at the console of the Gnomon that runs: it works once,"
            + " within 10 minutes.")
public final class ConsoleCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--role",
      split = ",",
      paramLabel = "ROLE",
      defaultValue = "viewer,analyst,admin,privacy",
      description =
          "viewer, analyst, admin, privacy; all of them unless given. What a role may not do, the"
              + " console does not offer.")
  List<Role> roles = List.of();

  @Option(
      names = "--subject",
      paramLabel = "NAME",
      defaultValue = "local-admin",
      description = "Who it is, as the audit shows it (default: ${DEFAULT-VALUE}).")
  String subject = "";

  @Override
  public Integer call() {
    var home = options.home();
    if (Ports.ofRunning(home).isEmpty()) {
      throw new StackException("no Gnomon runs with " + home.folder(), "start it with ./gnomon up");
    }
    options.installation().pagesMissing().ifPresent(ConsoleCommand::refuse);
    var url = options.runningPorts().url(Part.CONSOLE);
    spec.commandLine().getOut().println(SignInLink.make(home, url, subject, Role.names(roles)));
    return 0;
  }

  private static void refuse(String why) {
    throw new StackException("this Gnomon was built without its pages: " + why, PAGES_ADVICE);
  }

  static final String PAGES_ADVICE = "build it again with ./mvnw -Dquick -DskipTests package";
}
