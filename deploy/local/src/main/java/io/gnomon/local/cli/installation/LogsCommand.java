package io.gnomon.local.cli.installation;

import io.gnomon.local.installation.Part;
import io.gnomon.local.installation.StackException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./gnomon logs}. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the log of a part, for example: ./gnomon logs policy-service -f")
public final class LogsCommand implements Callable<Integer> {

  private static final int BUFFER_BYTES = 64 * 1024;

  @Mixin InstallationOptions options = new InstallationOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PART",
      description =
          "postgres, kafka, console, catalog-service, discovery-service, policy-service or agent-sim.")
  String part = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Keeps printing what is added.")
  boolean follow;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var log = options.home().log(Part.named(part));
    if (Files.notExists(log)) {
      throw new StackException("there is no log of " + part, "start with ./gnomon up first");
    }
    print(log);
    return 0;
  }

  private void print(Path log) throws IOException, InterruptedException {
    var out = spec.commandLine().getOut();
    var buffer = new byte[BUFFER_BYTES];
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      while (true) {
        int read = file.read(buffer);
        if (read > 0) {
          out.print(new String(buffer, 0, read, StandardCharsets.UTF_8));
          out.flush();
        } else if (follow) {
          Thread.sleep(200);
        } else {
          return;
        }
      }
    }
  }
}
