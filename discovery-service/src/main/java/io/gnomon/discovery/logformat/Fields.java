package io.gnomon.discovery.logformat;

import java.nio.charset.StandardCharsets;

/** Where the blank-separated fields of one line are; reused for each line. */
final class Fields {

  private final int[] starts;
  private final int[] ends;
  private byte[] buffer = {};
  private int count;

  Fields(int maxFields) {
    starts = new int[maxFields];
    ends = new int[maxFields];
  }

  /** Finds the first fields of the line; returns how many there are, at most as many as wanted. */
  int split(byte[] line, int start, int end) {
    buffer = line;
    count = 0;
    int i = start;
    while (count < starts.length) {
      while (i < end && isBlank(line[i])) {
        i++;
      }
      if (i == end) {
        return count;
      }
      starts[count] = i;
      while (i < end && !isBlank(line[i])) {
        i++;
      }
      ends[count++] = i;
    }
    return count;
  }

  byte[] buffer() {
    return buffer;
  }

  int start(int field) {
    return starts[field];
  }

  int end(int field) {
    return ends[field];
  }

  boolean is(int field, String text) {
    return ends[field] - starts[field] == text.length() && contains(field, text);
  }

  /** Whether that (ASCII) text is somewhere in the field. */
  boolean contains(int field, String text) {
    return indexOf(starts[field], ends[field], text) >= 0;
  }

  /** Where the text begins between the positions, or -1. */
  int indexOf(int from, int to, String text) {
    for (int i = from; i + text.length() <= to; i++) {
      int n = 0;
      while (n < text.length() && buffer[i + n] == text.charAt(n)) {
        n++;
      }
      if (n == text.length()) {
        return i;
      }
    }
    return -1;
  }

  String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.UTF_8);
  }

  /** The digits between the positions as a number; -1 when there are none, others, or too many. */
  long number(int from, int to) {
    if (from >= to || to - from > 15) {
      return -1;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
