package io.gnomon.kit.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipInputTest {

  private static final int BUFFER = 512;

  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();

  @Test
  void emptyMembersWithoutNumberAreRefused() throws IOException {
    append(member(""), 200_000);
    append(member("end"), 1);

    assertThatThrownBy(this::unpacked)
        .isInstanceOf(ZipException.class)
        .hasMessageContaining("empty members");
  }

  @Test
  void someBeforeBetweenAndBehindOthersAreNothing() throws IOException {
    append(member(""), GzipInput.MAX_EMPTY_MEMBERS);
    append(member("one, "), 1);
    append(member(""), GzipInput.MAX_EMPTY_MEMBERS);
    append(member("two"), 1);
    append(member(""), GzipInput.MAX_EMPTY_MEMBERS);

    assertThat(unpacked()).isEqualTo("one, two");
  }

  @Test
  void anyNumberOfMembersThatHoldSomethingIsRead() throws IOException {
    append(member("a"), 50_000);

    assertThat(unpacked()).hasSize(50_000);
  }

  private String unpacked() throws IOException {
    try (var in = new GzipInput(new ByteArrayInputStream(packed.toByteArray()), BUFFER)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void append(byte[] member, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      packed.write(member);
    }
  }

  private static byte[] member(String text) throws IOException {
    var member = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(member)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return member.toByteArray();
  }
}
