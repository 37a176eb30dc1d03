package io.gnomon.catalogbase.debian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalogbase.source.HostFact;
import io.gnomon.catalogbase.source.PackageFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirefoxPreloadListTest {

  private static final Map<String, Integer> SHORT = CompiledLists.oneAtEachBeginning(".com");

  @Test
  void theLongListOfAProgramIsReadAmongOtherBytes() throws IOException {
    Map<String, Integer> hosts = CompiledLists.oneAtEachBeginning("cme.test");
    hosts.put("acme-shop.test", 0);
    hosts.put("www.acme.test", 1);
    hosts.put("w" + "-long".repeat(30) + ".test", 1);

    List<HostFact> facts = facts(noise(1), CompiledLists.compile(SHORT), noise(2), compiled(hosts));

    assertThat(facts)
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.factor()).isEqualTo("headerStrictTransportSecurity");
              assertThat(fact.value()).isEqualTo("true");
              assertThat(fact.hosts().keySet()).isEqualTo(hosts.keySet());
              assertThat(fact.hosts())
                  .containsEntry("acme.test", true)
                  .containsEntry("www.acme.test", true)
                  .containsEntry("acme-shop.test", false);
            });
  }

  @Test
  void aNodeThatLeadsToOtherTextIsNoList() {
    Map<String, Integer> texts = CompiledLists.oneAtEachBeginning(" sentence");

    assertThat(new CompiledHostLists(CompiledLists.compile(texts)).all()).isEmpty();
  }

  @Test
  void aListThatBreaksOffIsNone() {
    byte[] whole = CompiledLists.compile(SHORT);

    assertThat(new CompiledHostLists(Arrays.copyOf(whole, whole.length - 1)).all()).isEmpty();
  }

  @Test
  void aProgramWithoutTheListOrWithTwoIsRefused() {
    byte[] list = compiled(CompiledLists.oneAtEachBeginning("cme.test"));

    assertThatThrownBy(() -> facts(noise(3)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("libxul.so has 0 lists");
    assertThatThrownBy(() -> facts(list, list)).hasMessageContaining("has 2 lists");
  }

  /** Long enough to be the list of these tests. */
  private static byte[] compiled(Map<String, Integer> hosts) {
    hosts.put("second.test", 1);
    return CompiledLists.compile(hosts);
  }

  private static List<HostFact> facts(byte[]... parts) throws IOException {
    ByteArrayOutputStream program = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      program.writeBytes(part);
    }
    PackageFiles files =
        (wanted, visitor) -> {
          if (wanted.test(FirefoxPreloadList.PROGRAM)) {
            visitor.take(FirefoxPreloadList.PROGRAM, program.toByteArray());
          }
        };
    return new FirefoxPreloadList(SHORT.size() + 1).facts(files);
  }

  private static byte[] noise(long seed) {
    byte[] bytes = new byte[50_000];
    new Random(seed).nextBytes(bytes);
    byte[] text = "accounts.acme.test\0www.acme.test\0".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(text, 0, bytes, 1_000, text.length);
    return bytes;
  }
}
