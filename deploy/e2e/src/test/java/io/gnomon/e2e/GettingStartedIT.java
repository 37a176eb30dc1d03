package io.gnomon.e2e;

import static io.gnomon.e2e.RunningGnomon.root;
import static io.gnomon.e2e.RunningGnomon.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.local.stack.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide tells an administrator to type works, in the order in which it stands there. */
@ExtendWith(RunningGnomon.class)
class GettingStartedIT {

  private static final Pattern BLOCK = Pattern.compile("(?m)^```sh\\n(.*?)^```$", Pattern.DOTALL);
  private static final long TIMEOUT_SECONDS = 300;

  @Test
  void theFirstDayGoesAsWritten() throws Exception {
    var output = Path.of("target", "getting-started.log");
    var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", blocks());
    shell.environment().put("GNOMON", stack().ports().url(Part.CONSOLE));
    shell.environment().put("TOKEN_FILE", stack().home().tokenFile().toString());
    var running = shell.redirectErrorStream(true).redirectOutput(output.toFile()).start();

    var ended = running.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    running.destroyForcibly();

    var said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(running.exitValue()).as(said).isZero();
    assertThat(said).contains("\"name\":\"Gnomon\"", "local-admin", "files leave the company");
  }

  private static String blocks() throws IOException {
    var guide = Files.readString(root().resolve("docs/getting-started.md"), StandardCharsets.UTF_8);
    return BLOCK
        .matcher(guide)
        .results()
        .map(block -> block.group(1))
        .collect(Collectors.joining("\n"));
  }
}
