package io.gnomon.discovery.logformat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gnomon.discovery.logformat.SquidNativeFormatTest.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/**
 * Whatever stands in a file: reading it never throws, and good lines among garbage are all found.
 */
class LogReaderPropertiesTest {

  private static final List<String> WORDS =
      List.of(
          ("1795570001.224 1. . - --1 49 ::1 10.0.0.1 % %zz a%00b TCP_MISS/200 / a/ /1 CONNECT GET http:// http://x"
                  + " :// http://@ [::1 []:1 x:99999999 HIER_NONE/- text/html \u0000 é")
              .split(" "));

  @Property(tries = 500)
  void noBytesMakeItThrow(@ForAll @Size(max = 4_000) byte[] file) {
    assertThatCode(() -> Read.of(file)).doesNotThrowAnyException();
  }

  @Property(tries = 1_000)
  void noLineThatLooksLikeOneMakesItThrow(@ForAll("almostLines") List<String> lines) {
    assertThatCode(() -> Read.of(lines.toArray(String[]::new))).doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void goodLinesAmongGarbageAreAllKept(@ForAll("mixed") List<byte[]> lines) throws IOException {
    var file = new ByteArrayOutputStream();
    for (var line : lines) {
      file.write(line);
      file.write('\n');
    }

    var read = Read.of(file.toByteArray());

    assertThat(read.transactions()).hasSize((int) lines.stream().filter(this::isGood).count());
    assertThat(read.reader().lines())
        .isEqualTo(read.transactions().size() + read.reader().rejected().total());
  }

  private boolean isGood(byte[] line) {
    return new String(line, StandardCharsets.UTF_8).equals(SquidNativeFormatTest.GOOD);
  }

  @Provide
  Arbitrary<List<byte[]>> mixed() {
    Arbitrary<byte[]> garbage =
        Arbitraries.bytes()
            .filter(b -> b != '\n')
            .array(byte[].class)
            .ofMaxSize(300)
            .edgeCases(config -> config.add(new byte[70_000], new byte[300_000]));
    Arbitrary<byte[]> good =
        Arbitraries.just(SquidNativeFormatTest.GOOD.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(garbage, good).list().ofMaxSize(40);
  }

  @Provide
  Arbitrary<List<String>> almostLines() {
    var word = Arbitraries.of(WORDS);
    return word.list()
        .ofMinSize(8)
        .ofMaxSize(12)
        .map(w -> String.join(" ", w))
        .list()
        .ofMaxSize(20);
  }
}
