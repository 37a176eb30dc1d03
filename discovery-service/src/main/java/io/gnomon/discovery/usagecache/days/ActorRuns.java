package io.gnomon.discovery.usagecache.days;

import java.util.Arrays;

/**
 * Who used each site of a block: ascending numbers, written as differences in as few bytes as they
 * need, most often two.
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ActorRuns(byte[] differences, PackedLongs ends) {

  private static final int LOW_BITS = 0x7f;
  private static final int CONTINUATION_BIT = 0x80;
  private static final int BITS = 7;

  long bytes() {
    return differences.length + ends.bytes();
  }

  /** Counts those of a site. */
  void count(int site, DistinctCounter counter) {
    int at = start(site);
    int end = ends.getInt(site);
    int number = 0;
    while (at < end) {
      int part = differences[at++];
      int difference = part & LOW_BITS;
      for (int shift = BITS; part < 0; shift += BITS) {
        part = differences[at++];
        difference |= (part & LOW_BITS) << shift;
      }
      number += difference;
      counter.add(number);
    }
  }

  private int start(int site) {
    return site == 0 ? 0 : ends.getInt(site - 1);
  }

  /** Takes the runs of the sites one after the other. */
  static final class Builder {

    private final int[] ends;
    private byte[] bytes = new byte[256];
    private int used;
    private int[] run = new int[16];
    private int length;
    private int sites;

    Builder(int sites) {
      ends = new int[sites];
    }

    /** How many sites are complete. */
    int sites() {
      return sites;
    }

    void add(int number) {
      if (length == run.length) {
        run = Arrays.copyOf(run, 2 * length);
      }
      run[length++] = number;
    }

    /** The site has no more. */
    void endSite() {
      Arrays.sort(run, 0, length);
      int last = 0;
      for (int i = 0; i < length; i++) {
        write(run[i] - last);
        last = run[i];
      }
      length = 0;
      ends[sites++] = used;
    }

    /** The site has those of a site of others. */
    void endSite(ActorRuns others, int site) {
      int start = others.start(site);
      int size = others.ends.getInt(site) - start;
      reserve(size);
      System.arraycopy(others.differences, start, bytes, used, size);
      used += size;
      ends[sites++] = used;
    }

    private void reserve(int more) {
      if (used + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, used + more));
      }
    }

    private void write(int difference) {
      reserve(Integer.BYTES + 1);
      int rest = difference;
      while (rest > LOW_BITS) {
        bytes[used++] = (byte) (rest | CONTINUATION_BIT);
        rest >>>= BITS;
      }
      bytes[used++] = (byte) rest;
    }

    ActorRuns build() {
      while (sites < ends.length) {
        endSite();
      }
      return new ActorRuns(Arrays.copyOf(bytes, used), PackedLongs.of(ends));
    }
  }
}
