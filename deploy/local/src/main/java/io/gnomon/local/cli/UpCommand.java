package io.gnomon.local.cli;

import io.gnomon.local.stack.Part;
import io.gnomon.local.stack.Stack;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Starts everything and stays in the foreground; Ctrl-C stops it. Data is kept.")
final class UpCommand implements Callable<Integer> {

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    var narrator = new Narrator(spec.commandLine().getOut());
    var stopAsked = new CountDownLatch(1);
    StopSignals.on(stopAsked::countDown);
    try (var stack = options.stack(narrator)) {
      stack.start();
      tellWhere(stack, narrator);
      stopAsked.await();
    }
    narrator.progress("everything is stopped, the data is kept");
    return 0;
  }

  private static void tellWhere(Stack stack, Narrator narrator) {
    var ports = stack.ports();
    narrator.say("");
    for (var part : Part.services()) {
      narrator.say("  %-18s %s".formatted(part.label(), ports.url(part)));
    }
    narrator.say("  %-18s %s".formatted("logs", stack.home().folder().resolve("logs")));
    narrator.say("");
    narrator.say("Try (the token file is readable by you alone):");
    narrator.say(
        "  curl -sH \"Authorization: Bearer $(cat %s)\" '%s/api/v1/apps?q=dropbox'"
            .formatted(stack.home().tokenFile(), ports.url(Part.CATALOG)));
    narrator.say("");
    narrator.say("Everything is ready. Ctrl-C stops it.");
  }
}
