package io.gnomon.matching.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InternetDomainName;
import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

  /** What such texts are made of. */
  private static final String CHUNKS =
      "a,B,7,0x,-,_,.,..,:,[,],%,ü,ß,。,xn--,com,co.uk,github.io,::,443,203.0.113.9,\u200d,\ud83d,@,/, ";

  @ParameterizedTest
  @CsvSource({
    "dropbox.com, dropbox.com",
    "WWW.DropBox.COM, www.dropbox.com",
    "dropbox.com., dropbox.com",
    "dropbox.com:443, dropbox.com",
    "dropbox.com:, dropbox.com",
    "' dropbox.com ', dropbox.com",
    "bücher.example, xn--bcher-kva.example",
    "BÜCHER.example, xn--bcher-kva.example",
    "XN--BCHER-KVA.example, xn--bcher-kva.example",
    "www。dropbox。com, www.dropbox.com",
    "faß.de, xn--fa-hia.de",
    "FAẞ.de, xn--fa-hia.de",
    "fass.de, fass.de",
    "βόλος.com, xn--nxasmm1c.com",
    "βόλοσ.com, xn--nxasmq6b.com",
    "ශ්\u200dරී.com, xn--10cl1a0b660p.com",
    "_dmarc.example.com, _dmarc.example.com",
    "-odd-.example.com, -odd-.example.com",
    "localhost, localhost",
    "i❤.ws, xn--i-7iq.ws",
    "203.0.113.9, 203.0.113.9",
    "203.0.113.9:8080, 203.0.113.9",
    "203.0.113.9., 203.0.113.9",
    "2130706433, 127.0.0.1",
    "0x7f.1, 127.0.0.1",
    "0177.0.0.1, 127.0.0.1",
    "１２７.0.0.1, 127.0.0.1",
    "2001:DB8:0::7, 2001:db8::7",
    "[2001:db8::7], 2001:db8::7",
    "[2001:db8::7]:443, 2001:db8::7",
    "fe80::1%eth0, fe80::1",
    "::ffff:203.0.113.9, 203.0.113.9",
    "::1, ::1"
  })
  void spellingsOfOneHostAreOneHost(String text, String canonical) {
    assertThat(HostName.parse(text)).map(HostName::value).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "dropbox.com..",
        ".dropbox.com",
        "a..b",
        "*.dropbox.com",
        "drop box.com",
        "dropbox.com:99999999",
        "dropbox.com:https",
        "dropbox.com/home",
        "https://dropbox.com",
        "ada@dropbox.com",
        "256.0.0.1",
        "1.2.3.4.5",
        "08.1.1.1",
        "4294967296",
        "example.1",
        "[::1",
        "::1]",
        "[dropbox.com]",
        ":::",
        "1::2::3",
        "[::1]x",
        "dropbox.com\u0000",
        "\u202edropbox.com"
      })
  void whatIsNoHostIsNone(String text) {
    assertThat(HostName.parse(text)).isEmpty();
  }

  @Test
  void nothingIsNoHost() {
    assertThat(HostName.parse(null)).isEmpty();
  }

  @Test
  void labelsAndNamesAreLimited() {
    assertThat(HostName.parse("a".repeat(63) + ".com")).isPresent();
    assertThat(HostName.parse("a".repeat(64) + ".com")).isEmpty();
    assertThat(HostName.parse("a.".repeat(126) + "a")).map(HostName::labelCount).contains(127);
    assertThat(HostName.parse("a.".repeat(127) + "a")).isEmpty();
    assertThat(HostName.parse("ü".repeat(100_000))).isEmpty();
  }

  @Test
  void addressesAreToldFromNames() {
    assertThat(HostName.of("203.0.113.9").isIpAddress()).isTrue();
    assertThat(HostName.of("[::1]").isIpAddress()).isTrue();
    assertThat(HostName.of("203.0.113.9.example.com").isIpAddress()).isFalse();
    assertThat(HostName.of("203.0.113.9").labels()).containsExactly("203.0.113.9");
    assertThat(HostName.of("www.dropbox.com").labels()).containsExactly("www", "dropbox", "com");
  }

  @Test
  void aHostIsUnderItsDomainLabelByLabel() {
    HostName dropbox = HostName.of("dropbox.com");

    assertThat(dropbox.isUnder(dropbox)).isTrue();
    assertThat(HostName.of("www.dropbox.com").isUnder(dropbox)).isTrue();
    assertThat(HostName.of("notdropbox.com").isUnder(dropbox)).isFalse();
    assertThat(HostName.of("com").isUnder(dropbox)).isFalse();
    assertThat(HostName.of("203.0.113.9").isUnder(HostName.of("203.0.113.9"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "www.dropbox.com, dropbox.com",
    "dropbox.com, dropbox.com",
    "a.b.example.co.uk, example.co.uk",
    "co.uk,",
    "com,",
    "github.io,",
    "someone.github.io, someone.github.io",
    "www.someone.github.io, someone.github.io",
    "blob.core.windows.net,",
    "account.blob.core.windows.net, account.blob.core.windows.net",
    "-odd-.github.io, -odd-.github.io",
    "_x.www.dropbox.com, dropbox.com",
    "server.corp.unlisted-tld, corp.unlisted-tld",
    "unlisted-tld,",
    "www.xn--bcher-kva.example, xn--bcher-kva.example",
    "203.0.113.9,",
    "::1,"
  })
  void theRegistrableDomainFollowsThePublicSuffixList(String host, String domain) {
    assertThat(HostName.of(host).registrableDomain().map(HostName::value))
        .isEqualTo(Optional.ofNullable(domain));
  }

  @ParameterizedTest
  @CsvSource({
    "com, true", "co.uk, true", "github.io, true", "blob.core.windows.net, true",
    "dropbox.com, false", "localhost, true", "203.0.113.9, false", "server.corp, false"
  })
  void publicSuffixesAreKnown(String host, boolean expected) {
    assertThat(HostName.of(host).isPublicSuffix()).isEqualTo(expected);
  }

  @Test
  void whetherANameIsAPublicSuffixIsAsTheListSays() {
    var names =
        Stream.concat(
                PublicSuffixPatterns.EXACT.keySet().stream(),
                Stream.concat(
                        PublicSuffixPatterns.UNDER.keySet().stream(),
                        PublicSuffixPatterns.EXCLUDED.keySet().stream())
                    .flatMap(name -> Stream.of(name, "any." + name)))
            .flatMap(name -> HostName.parse(name).stream())
            .toList();

    assertThat(names).hasSizeGreaterThan(9_000);
    for (var host : names) {
      boolean isTopLevel = host.labelCount() == 1;
      assertThat(host.isPublicSuffix())
          .as(host.value())
          .isEqualTo(isTopLevel || InternetDomainName.from(host.value()).isPublicSuffix());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "com, true",
    "co.uk, true",
    "localhost, true",
    "github.io, false",
    "ngrok-free.app, false",
    "dropbox.com, false",
    "203.0.113.9, false"
  })
  void suffixesOfRegistriesAreKnown(String host, boolean expected) {
    assertThat(HostName.of(host).isRegistrySuffix()).isEqualTo(expected);
  }

  @Property
  void parsingNeverThrows(@ForAll String text) {
    assertThat(HostName.parse(text)).isNotNull();
  }

  @Property
  void aCanonicalHostStaysAsItIs(@ForAll("hostLike") String text) {
    HostName.parse(text).ifPresent(host -> assertThat(HostName.parse(host.value())).contains(host));
  }

  @Property
  void everyHostHasASuffixOrADomain(@ForAll("hostLike") String text) {
    HostName.parse(text)
        .filter(host -> !host.isIpAddress())
        .ifPresent(
            host -> {
              Optional<HostName> domain = host.registrableDomain();
              assertThat(domain.isEmpty()).isEqualTo(host.isPublicSuffix());
              assertThat(domain.orElse(host)).matches(host::isUnder);
            });
  }

  @Provide
  Arbitrary<String> hostLike() {
    return Arbitraries.of(CHUNKS.split(","))
        .list()
        .ofMaxSize(12)
        .map(chunks -> String.join("", chunks));
  }
}
