package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.Ports;
import io.gnomon.local.installation.SignInLink;
import io.gnomon.local.installation.StackException;
import io.gnomon.local.installation.process.Stack;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon up}. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts everything and stays in the foreground; Ctrl-C stops it. Data is kept.")
public final class UpCommand implements Callable<Integer> {

  private static final List<Role> ALL_ROLES = List.of(Role.values());

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin TlsOption encryption = new TlsOption();

  @Option(
      names = "--servers-only",
      description = "Starts PostgreSQL and Kafka alone, so that a backup can be restored.")
  boolean serversOnly;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var printer = new ProgressPrinter(spec.commandLine().getOut(), Terminal.current());
    var ended = new CompletableFuture<Optional<String>>();
    Optional<String> failure;
    try (var stack = options.stack(printer, encryption.tls)) {
      StopSignals.on(
          () -> {
            ended.complete(Optional.empty());
            stack.close();
          });
      stack.unlessStopped(() -> start(stack, printer));
      var unused = stack.givenUp().thenAccept(why -> ended.complete(Optional.of(why)));
      failure = ended.join();
    }
    printer.report("everything is stopped, the data is kept");
    if (failure.isPresent()) {
      throw new StackException(failure.get(), "find the cause there, then start again");
    }
    return 0;
  }

  private void start(Stack stack, ProgressPrinter printer) {
    if (serversOnly) {
      stack.startServersOnly();
      printer.print("PostgreSQL and Kafka are ready. Ctrl-C stops them.");
    } else {
      stack.start(
          part -> {
            if (part == Part.CONSOLE) {
              printConsole(stack, printer);
            }
          });
      // In the background: a user who opens the console at once need not wait for it.
      var unused = stack.writeClassArchives();
      printAddresses(stack, printer);
    }
  }

  private void printAddresses(Stack stack, ProgressPrinter printer) {
    var ports = stack.ports();
    printer.print("");
    for (var part : Part.services()) {
      printer.print("  %-18s %s".formatted(part.label(), ports.url(part)));
    }
    printer.print("  %-18s %s".formatted("logs", stack.home().folder().resolve("logs")));
    printer.print("");
    printer.print("Try in bash or zsh (the token file is readable by you alone):");
    printer.printUnbroken(
        "  curl -s%s -H @<(sed 's/^/Authorization: Bearer /' %s) '%s/api/v1/apps?q=dropbox'"
            .formatted(authority(ports), stack.home().tokenFile(), ports.url(Part.CONSOLE)));
    printer.print("");
    printer.print("Everything is ready. Ctrl-C stops it.");
  }

  /** As soon as it answers: it shows how the others come up. */
  private void printConsole(Stack stack, ProgressPrinter printer) {
    var missing = options.installation().pagesMissing();
    if (missing.isPresent()) {
      printer.print(
          "There is no console, since %s - %s"
              .formatted(missing.get(), ConsoleCommand.PAGES_ADVICE));
      return;
    }
    var url = stack.ports().url(Part.CONSOLE);
    printer.print(
        "Open the console (once, within 10 minutes; ./gnomon console prints another link):");
    printer.print("  " + SignInLink.make(stack.home(), url, "local-admin", Role.names(ALL_ROLES)));
  }

  private static String authority(Ports ports) {
    return ports.authority() == null ? "" : " --cacert " + ports.authority();
  }
}
