package io.gnomon.local.cli.installation;

import io.gnomon.local.demo.Demo;
import io.gnomon.local.demo.DemoOutput;
import io.gnomon.local.installation.GnomonClient;
import io.gnomon.local.installation.StoppedException;
import io.gnomon.local.installation.TokenFile;
import io.gnomon.local.installation.process.InstallationProcesses;
import io.gnomon.local.installation.process.Stack;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./gnomon demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Plays the whole story against the running system, from discovery to a block and back;"
            + " starts the system if needed and stops what it started. Or against another Gnomon"
            + " whose services are named.")
public final class DemoCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Mixin TlsOption encryption = new TlsOption();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Simulated devices in three departments (default: ${DEFAULT-VALUE}).")
  int devices;

  @Mixin RemoteOptions remote = new RemoteOptions();

  @Option(
      names = "--agent-url",
      paramLabel = "URL",
      description =
          "The agent-sim whose devices report to that Gnomon; nothing else may (default: --url).")
  @Nullable String agentUrl;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var printer = new ProgressPrinter(spec.commandLine().getOut(), Terminal.current());
    if (agentUrl != null || remote.tokenFile != null || remote.isGiven()) {
      play(remote.clientWith(agentUrl).onceReady(), printer);
      return 0;
    }
    if (InstallationProcesses.launcher(options.home()).isPresent()) {
      play(printer);
      return 0;
    }
    try (var stack = options.stack(printer, encryption.tls)) {
      StopSignals.on(() -> abort(stack));
      stack.unlessStopped(
          () -> {
            stack.start();
            play(printer);
          });
    }
    return 0;
  }

  private void play(ProgressPrinter printer) {
    var token = new TokenFile(options.home().tokenFile()).read();
    play(new GnomonClient(options.runningPorts(), token), printer);
  }

  private void play(GnomonClient client, ProgressPrinter printer) {
    new Demo(client, devices, (style, line) -> printer.print(picocliStyle(style), line)).play();
  }

  private static String picocliStyle(DemoOutput.Style style) {
    return switch (style) {
      case HEADING -> "bold";
      case ALLOWED -> "fg(green)";
      case WARNED -> "fg(yellow)";
      case BLOCKED -> "fg(red)";
      case DETAIL -> "faint";
      case TEXT -> "";
    };
  }

  private static void abort(Stack stack) {
    stack.close();
    Runtime.getRuntime().halt(StoppedException.EXIT_CODE);
  }
}
