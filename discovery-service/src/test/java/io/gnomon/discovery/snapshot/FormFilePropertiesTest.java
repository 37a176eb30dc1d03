package io.gnomon.discovery.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FormFilePropertiesTest {

  private static final String TYPE = "multipart/form-data; boundary=b0undary";

  /** Content with much of what looks like a delimiter. */
  @Provide
  Arbitrary<byte[]> contents() {
    return Arbitraries.of("\r", "\n", "\r\n--b0undary", "\r\n--b0undar", "-", "--", "x", "\0")
        .filter(part -> !part.equals("\r\n--b0undary"))
        .list()
        .ofMaxSize(200)
        .map(parts -> String.join("", parts).getBytes(StandardCharsets.ISO_8859_1))
        .filter(content -> !text(content).contains("\r\n--b0undary"));
  }

  @Property(tries = 300)
  void theFileIsReadAsItWasSent(
      @ForAll @From("contents") byte[] content, @ForAll @IntRange(min = 1, max = 40) int chunk)
      throws IOException {
    var body = new ByteArrayOutputStream();
    body.writeBytes(bytes("--b0undary\r\nContent-Disposition: form-data; name=a\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(
        bytes(
            "\r\n--b0undary\r\nContent-Disposition: form-data; name=b; filename=\"x.log\"\r\n"
                + "Content-Type: text/plain\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n--b0undary--\r\n"));

    var read = FormFile.in(slow(body.toByteArray(), chunk), TYPE).readAllBytes();

    assertThat(text(read)).isEqualTo(text(content));
  }

  private static InputStream slow(byte[] body, int chunk) {
    return new FilterInputStream(new ByteArrayInputStream(body)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(chunk, length));
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
