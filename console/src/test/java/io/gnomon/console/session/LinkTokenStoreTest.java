package io.gnomon.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTokenStoreTest {

  /** The hash of the code: {@code printf code | sha256sum}. */
  private static final String FILE =
      "5694d08a2e53ffcae0c3103e5ad6f6076abd960eb1f8a56577040bc1028f702b";

  private static final Instant LEFT = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int CALLERS = 8;

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void leaveAToken() throws Exception {
    file = Files.writeString(folder.resolve(FILE), "the.token.x\n");
    Files.setLastModifiedTime(file, FileTime.from(LEFT));
  }

  @Test
  void aTokenIsTakenOnce() throws Exception {
    var links = new LinkTokenStore(folder, LIFE);

    assertThat(links.take("code", LEFT.plus(LIFE))).contains("the.token.x");
    assertThat(links.take("code", LEFT.plus(LIFE))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anOldOneIsGoneAsWell() throws Exception {
    var links = new LinkTokenStore(folder, LIFE);

    assertThat(links.take("code", LEFT.plus(LIFE).plusMillis(1))).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ofManyWhoHaveTheLinkOneGetsIn() throws Exception {
    var links = new LinkTokenStore(folder, LIFE);
    var pool = Executors.newFixedThreadPool(CALLERS);
    try {
      Callable<Optional<String>> take = () -> links.take("code", LEFT);
      var taken = pool.invokeAll(Stream.generate(() -> take).limit(CALLERS).toList());

      var got = 0;
      for (var each : taken) {
        got += each.get().isPresent() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    } finally {
      pool.shutdown();
    }
  }
}
