package io.gnomon.local.cli;

import io.gnomon.local.client.GnomonClient;
import io.gnomon.local.demo.Demo;
import io.gnomon.local.stack.Leftovers;
import io.gnomon.local.stack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Tells the whole story against the running system, from discovery to a block and back; starts the system if needed and stops what it started.")
final class DemoCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--devices",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Simulated devices in three departments (default: ${DEFAULT-VALUE}).")
  int devices;

  @Override
  public Integer call() throws IOException {
    var narrator = new Narrator(spec.commandLine().getOut());
    if (Leftovers.launcher(options.home()).isPresent()) {
      tell(narrator);
      return 0;
    }
    try (var stack = options.stack(narrator)) {
      StopSignals.on(() -> abandon(stack));
      stack.start();
      tell(narrator);
    }
    return 0;
  }

  private void tell(Narrator narrator) throws IOException {
    var token = Files.readString(options.home().tokenFile());
    var client = new GnomonClient(options.ports(), token);
    new Demo(client, devices, narrator::say).tell();
  }

  private static void abandon(Stack stack) {
    stack.close();
    Runtime.getRuntime().halt(130);
  }
}
