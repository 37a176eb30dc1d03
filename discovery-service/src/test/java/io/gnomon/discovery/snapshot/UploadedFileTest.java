package io.gnomon.discovery.snapshot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.kit.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {

  private static final int MORE_THAN_ANY_RATIO = 80 << 20;
  private static final byte[] HEADER_WITH_NAME = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
  private static final Instant NOW = Instant.parse("2026-01-31T08:00:00Z");

  @TempDir Path folder;

  /** As in production. */
  private static final class Limits implements SnapshotConfig {

    @Override
    public long maxBytes() {
      return 5L << 30;
    }

    @Override
    public int maxRatio() {
      return 200;
    }

    @Override
    public int maxConcurrentReads() {
      return 2;
    }
  }

  @Test
  void aSmallFileThatUnpacksToVeryMuchIsRefused() throws IOException {
    var lines = new byte[MORE_THAN_ANY_RATIO];
    Arrays.fill(lines, (byte) '\n');

    assertRefused(gzip(lines), false, "200 times its size");
    assertRefused(gzip(gzip(lines)), true, "200 times its size");
  }

  @Test
  void aSmallFileThatUnpacksToTheNameInAnotherIsRefused() throws IOException {
    var nameWithoutEnd = new byte[MORE_THAN_ANY_RATIO];
    Arrays.fill(nameWithoutEnd, (byte) 'a');
    System.arraycopy(HEADER_WITH_NAME, 0, nameWithoutEnd, 0, HEADER_WITH_NAME.length);

    assertRefused(gzip(nameWithoutEnd), true, "200 times its size");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFileOfNothingButEmptyMembersIsDamaged(boolean declaredGzip) throws IOException {
    var member = gzip(new byte[0]);
    var file = new ByteArrayOutputStream();
    for (int i = 0; i < 200_000; i++) {
      file.write(member);
    }

    assertRefused(file.toByteArray(), declaredGzip, "send it whole");
  }

  private void assertRefused(byte[] content, boolean declaredGzip, String why) throws IOException {
    var path = Files.write(folder.resolve("upload"), content);
    try (var file = new UploadedFile(path, declaredGzip, new Limits())) {
      assertThatThrownBy(() -> file.scan(LogFormatName.SQUID_NATIVE.open(NOW)))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining(why);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }
}
