package io.gnomon.discovery.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PackedBodyTest {

  private static final int MAX_BYTES = 8 << 20;

  @Test
  void severalMembersAreOneBody() throws IOException {
    var body = repeat(member("line\n"), 3);

    assertThat(unpack(body)).asString(StandardCharsets.UTF_8).isEqualTo("line\nline\nline\n");
  }

  @Test
  void aBodyOfNothingButEmptyMembersIsDamaged() throws IOException {
    var body = repeat(member(""), 200_000);

    assertThatThrownBy(() -> unpack(body))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  private static byte[] unpack(byte[] body) {
    return PackedBody.unpack(new ByteArrayInputStream(body), "gzip", MAX_BYTES);
  }

  private static byte[] repeat(byte[] member, int times) throws IOException {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < times; i++) {
      body.write(member);
    }
    return body.toByteArray();
  }

  private static byte[] member(String text) throws IOException {
    var member = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(member)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return member.toByteArray();
  }
}
