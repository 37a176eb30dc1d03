package io.gnomon.e2e.guide;

import static io.gnomon.e2e.RunningGnomon.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import io.gnomon.local.installation.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide tells an administrator to type works, in the order in which it stands there. */
@Tag("full")
@ExtendWith(RunningGnomon.class)
class GettingStartedIT {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  @Test
  void theFirstDayGoesAsWritten() throws Exception {
    var environment =
        Map.of(
            "GNOMON",
            stack().ports().url(Part.CONSOLE),
            "TOKEN_FILE",
            stack().home().tokenFile().toString());
    var shell = new Shell(environment, Path.of("target"), TIMEOUT);

    var said = shell.run(Guide.of("docs/getting-started.md").shell());

    assertThat(said).contains("\"name\":\"Gnomon\"", "local-admin", "files leave the company");
  }
}
