package io.gnomon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptHelpTest {

  @TempDir private Path temporary;

  @Test
  void eachScriptSaysHowItIsCalledAndDoesNothing() throws IOException {
    assertThat(scripts())
        .isNotEmpty()
        .allSatisfy(
            script -> {
              assertThat(help(script))
                  .as("%s", script)
                  .contains("\n  deploy/bench/" + script.getFileName())
                  .doesNotContain("#", "set -");
            });
    assertThat(temporary).isEmptyDirectory();
  }

  private String help(Path script) throws IOException, InterruptedException {
    var command = new ProcessBuilder("bash", script.toString(), "--help");
    command.environment().put("TMPDIR", temporary.toString());
    var process = command.redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  private static Stream<Path> scripts() throws IOException {
    try (var files = Files.list(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".sh") && !file.endsWith("common.sh"))
          .toList()
          .stream();
    }
  }
}
