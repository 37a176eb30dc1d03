package io.gnomon.discovery.usagecache.days;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Numbers that do not change: each is its distance from the least one, in as many bytes as the
 * largest distance needs.
 */
final class PackedLongs {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final long least;
  private final int width;
  private final long mask;

  /** With a long's width after the start of the last one, as each is read as a long. */
  private final byte[] distances;

  private PackedLongs(long least, int width, int size) {
    this.least = least;
    this.width = width;
    this.mask = width == 0 ? 0 : -1L >>> (Long.SIZE - Byte.SIZE * width);
    this.distances = new byte[width * size + Long.BYTES - width];
  }

  static PackedLongs of(long[] numbers) {
    long least = LongStream.of(numbers).min().orElse(0);
    long all = LongStream.of(numbers).map(number -> number - least).reduce(0, (a, b) -> a | b);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(all);
    int width = (bits + Byte.SIZE - 1) / Byte.SIZE;
    var packed = new PackedLongs(least, width, numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      packed.set(i, numbers[i] - least);
    }
    return packed;
  }

  static PackedLongs of(int[] numbers) {
    return of(IntStream.of(numbers).asLongStream().toArray());
  }

  /** In ascending order: what follows is overwritten. */
  private void set(int index, long distance) {
    LONGS.set(distances, index * width, distance);
  }

  long get(int index) {
    return least + ((long) LONGS.get(distances, index * width) & mask);
  }

  int getInt(int index) {
    return (int) get(index);
  }

  long bytes() {
    return distances.length;
  }
}
