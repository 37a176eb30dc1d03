package io.gnomon.discovery.usagecache.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedLongsTest {

  private static final int NUMBERS = 1_000;
  private static final long MICROSECONDS = 1_796_000_000_000_000L;

  private static long[] unpacked(PackedLongs packed, int size) {
    return IntStream.range(0, size).mapToLong(packed::get).toArray();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 31, 32, 33, 40, 55, 56, 57, 62})
  void numbersOfSoManyBitsStayTheSame(int bits) {
    var random = new Random(bits);
    var numbers = random.longs(NUMBERS, MICROSECONDS, MICROSECONDS + (1L << bits)).toArray();
    numbers[7] = MICROSECONDS + (1L << bits) - 1;

    assertThat(unpacked(PackedLongs.of(numbers), NUMBERS)).isEqualTo(numbers);
  }

  @Test
  void anyNumbersStayTheSame() {
    var numbers = new long[] {Long.MAX_VALUE, 0, Long.MIN_VALUE, -1, 1};

    assertThat(unpacked(PackedLongs.of(numbers), numbers.length)).isEqualTo(numbers);
    assertThat(PackedLongs.of(new long[0]).bytes()).isLessThanOrEqualTo(Long.BYTES);
  }

  @Test
  void theyTakeWhatTheirLargestDistanceNeeds() {
    var numbers = new Random(1).longs(NUMBERS, MICROSECONDS, MICROSECONDS + 256).toArray();

    assertThat(PackedLongs.of(numbers).bytes()).isLessThanOrEqualTo(NUMBERS + Long.BYTES);
  }
}
