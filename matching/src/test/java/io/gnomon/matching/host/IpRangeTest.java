package io.gnomon.matching.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "203.0.113.9/32, 203.0.113.9",
    "203.0.113.9/24, 203.0.113.0/24",
    "203.0.113.9/0, 0.0.0.0/0",
    "2001:DB8::7, 2001:db8::7",
    "[2001:db8::7], 2001:db8::7",
    "2001:db8::7/32, 2001:db8::/32",
    "2001:db8::7/128, 2001:db8::7",
    "::/0, ::/0",
    "::ffff:203.0.113.9/120, 203.0.113.0/24"
  })
  void rangesHaveOneSpelling(String text, String canonical) {
    assertThat(IpRange.parse(text)).map(IpRange::toString).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/24", "203.0.113.0/", "203.0.113.0/33", "203.0.113.0/-1", "203.0.113.0/+8",
        "203.0.113.0/8/8", "203.0.113", "203.0.113.09", "203.0.113.256", "203.0.113.9.1",
            "203.0.113.", "x",
        "2001:db8::/129", "2001:db8::g", "::ffff:203.0.113.9/95", "203.0.113.0/٨"
      })
  void whatIsNoRangeIsNone(String text) {
    assertThat(IpRange.parse(text)).isEmpty();
  }

  @Test
  void anImpossiblePrefixLengthIsRefused() {
    IpAddress address = IpAddress.parse("203.0.113.9").orElseThrow();

    assertThatThrownBy(() -> new IpRange(address, 33)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void parsingNeverThrows(@ForAll String text) {
    assertThat(IpRange.parse(text)).isNotNull();
    assertThat(IpRange.parse(text + "/8")).isNotNull();
  }

  @Property
  void aRangeHoldsWhatSharesItsFirstBits(
      @ForAll long high,
      @ForAll long low,
      @ForAll long otherLow,
      @ForAll @IntRange(max = 128) int length) {
    IpAddress base = new IpAddress(true, high, low);
    IpAddress address = new IpAddress(true, high, otherLow);

    boolean expected =
        number(base).shiftRight(128 - length).equals(number(address).shiftRight(128 - length));

    assertThat(new IpRange(base, length).contains(address)).isEqualTo(expected);
  }

  @Property
  void aShortRangeHoldsWhatSharesItsFirstBits(
      @ForAll int base, @ForAll int flipped, @ForAll @IntRange(max = 32) int length) {
    int other = base ^ (1 << flipped);

    boolean expected = ((base ^ other) & 0xFFFF_FFFFL) >> (32 - length) == 0;

    assertThat(new IpRange(IpAddress.v4(base), length).contains(IpAddress.v4(other)))
        .isEqualTo(expected);
  }

  @Property
  void everyAddressSurvivesItsText(@ForAll int v4, @ForAll long high, @ForAll long low) {
    IpAddress address = new IpAddress(true, high, low);

    assertThat(IpAddress.parse(address.toString())).contains(address);
    assertThat(IpAddress.parse(IpAddress.v4(v4).toString())).contains(IpAddress.v4(v4));
  }

  private static BigInteger number(IpAddress address) {
    return new BigInteger(
        1, ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array());
  }
}
