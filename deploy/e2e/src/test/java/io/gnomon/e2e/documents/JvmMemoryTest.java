package io.gnomon.e2e.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.e2e.RunningGnomon;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A JVM started with the options that ship here ends when it runs out of memory. */
class JvmMemoryTest {

  /** In the launcher, in units and manifests, and in guides. */
  private static final Pattern START =
      Pattern.compile("exec \"\\$java\"|JAVA_OPTIONS=|command: \\[java\\b");

  private static final Set<String> KINDS = Set.of("gnomon", "service", "yaml", "md");
  private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

  @Test
  void everyJvmEndsWithoutMemory() {
    var starts =
        new SourceTree(RunningGnomon.root())
            .sources(KINDS)
            .flatMap(file -> SourceTree.read(file).lines().map(line -> file + ": " + line))
            .filter(line -> START.matcher(line).find())
            .toList();

    assertThat(List.of("/gnomon: ", "gnomon@.service: ", "deployment.yaml: ", "own-servers.md: "))
        .allSatisfy(file -> assertThat(starts).anyMatch(line -> line.contains(file)));
    assertThat(starts).allMatch(line -> line.contains(ENDS));
  }
}
