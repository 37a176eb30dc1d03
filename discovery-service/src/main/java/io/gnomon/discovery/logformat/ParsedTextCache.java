package io.gnomon.discovery.logformat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/**
 * Caches what byte sequences are parsed to, so that a repeated field costs no allocation and no
 * second parsing. Cleared when full, by bytes: a file of nothing but new, long values stays in
 * little memory.
 */
final class ParsedTextCache {

  // Random, so that an attacker cannot prepare values that hash to one slot.
  private static final int MULTIPLIER = ThreadLocalRandom.current().nextInt() | 1;
  private static final int SLOTS = 1 << 16;
  private static final int MAX_ENTRIES = SLOTS / 4 * 3;
  private static final int MAX_KEY_BYTES = 512;
  static final int MAX_BYTES = 2 << 20;

  /** Memory of an entry beside the bytes of the key and the characters of the value. */
  private static final int ENTRY_BYTES = 64;

  private final UnaryOperator<String> parser;
  private final byte[][] keys = new byte[SLOTS][]; // null where a slot is free
  private final String[] values = new String[SLOTS];
  private int size;
  private int bytes;

  /**
   * @param parser of the text; the empty text stands for no value
   */
  ParsedTextCache(UnaryOperator<String> parser) {
    this.parser = parser;
  }

  String get(byte[] buffer, int start, int end) {
    if (end - start > MAX_KEY_BYTES) {
      return parser.apply(text(buffer, start, end));
    }
    int slot = hash(buffer, start, end) & (SLOTS - 1);
    for (byte[] key = keys[slot]; key != null; key = keys[slot]) {
      if (Arrays.equals(key, 0, key.length, buffer, start, end)) {
        return values[slot];
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    var value = parser.apply(text(buffer, start, end));
    put(slot, Arrays.copyOfRange(buffer, start, end), value);
    return value;
  }

  private void put(int slot, byte[] key, String value) {
    bytes += ENTRY_BYTES + key.length + 2 * value.length();
    if (++size > MAX_ENTRIES || bytes > MAX_BYTES) {
      Arrays.fill(keys, null);
      Arrays.fill(values, null);
      size = 0;
      bytes = 0;
      return;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  /** What its entries take at present, estimated. */
  int bytes() {
    return bytes;
  }

  private static int hash(byte[] buffer, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = (hash + buffer[i]) * MULTIPLIER;
    }
    return hash ^ hash >>> 16;
  }

  private static String text(byte[] buffer, int start, int end) {
    return new String(buffer, start, end - start, StandardCharsets.UTF_8);
  }
}
