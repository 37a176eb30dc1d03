package io.gnomon.matching.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTargetTest {

  @ParameterizedTest
  @CsvSource({
    "DomainName, DropBox.com., dropbox.com",
    "DomainName, bücher.example, xn--bcher-kva.example",
    "Url, https://DropBox.com/, dropbox.com",
    "Url, http://ada@example.com:8080//a/./b/, example.com/a/b",
    "Url, 'https://[2001:db8::7]/x', '[2001:db8::7]/x'",
    "IpAddress, 203.0.113.9, 203.0.113.9",
    "IpAddress, 203.0.113.9/24, 203.0.113.0/24",
    "IpAddress, 2001:DB8::7/128, 2001:db8::7"
  })
  void aValueHasOneSpelling(IndicatorType type, String value, String canonical) {
    assertThat(IndicatorTarget.parse(type, value))
        .map(IndicatorTarget::canonical)
        .contains(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "DomainName, *.dropbox.com",
    "DomainName, https://dropbox.com",
    "DomainName, dropbox.com/home",
    "DomainName, 203.0.113.9",
    "DomainName, ''",
    "Url, https://example.com/watch?v=abc",
    "Url, https://example.com/#top",
    "Url, /home",
    "IpAddress, dropbox.com",
    "IpAddress, 203.0.113.0/33",
    "IpAddress, 010.0.0.1"
  })
  void aValueThatItsTypeCannotHaveIsRefused(IndicatorType type, String value) {
    assertThat(IndicatorTarget.parse(type, value)).isEmpty();
  }

  @Test
  void aPathThatWouldBeCutIsRefusedBecauseItWouldWiden() {
    assertThat(url("x".repeat(1_788))).isPresent();
    assertThat(url("x".repeat(1_789))).isEmpty();
    assertThat(url("€".repeat(198))).isPresent();
    assertThat(url("€".repeat(199))).isEmpty();
  }

  private static Optional<IndicatorTarget> url(String path) {
    return IndicatorTarget.parse(IndicatorType.Url, "example.com/" + path);
  }

  @Property
  void aValueNeverThrows(@ForAll IndicatorType type, @ForAll String value) {
    assertThat(IndicatorTarget.parse(type, value)).isNotNull();
  }

  @Property
  void aCanonicalValueStaysAsItIs(@ForAll IndicatorType type, @ForAll String tail) {
    IndicatorTarget.parse(type, "example.com/" + tail)
        .ifPresent(
            target -> assertThat(IndicatorTarget.parse(type, target.canonical())).contains(target));
  }
}
