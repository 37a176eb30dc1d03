package io.gnomon.matching.pseudonym;

import java.util.Arrays;
import java.util.Base64;

/** A key of 64 bytes: half of it encrypts, half authenticates. Its text reveals nothing of it. */
public final class PseudonymKey {

  /** The length of a key. */
  public static final int BYTES = 64;

  private final byte[] mac;
  private final byte[] ctr;

  /** Takes {@link #BYTES} bytes. */
  public PseudonymKey(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("a key of pseudonyms has " + BYTES + " bytes");
    }
    this.mac = Arrays.copyOf(key, BYTES / 2);
    this.ctr = Arrays.copyOfRange(key, BYTES / 2, BYTES);
  }

  static PseudonymKey ofBase64(String text) {
    try {
      return new PseudonymKey(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      // The cause would quote what may be a part of a key.
      throw new IllegalArgumentException(
          "a key of pseudonyms is a line of Base64 of " + BYTES + " bytes");
    }
  }

  byte[] mac() {
    return mac.clone();
  }

  byte[] ctr() {
    return ctr.clone();
  }

  @Override
  public String toString() {
    return "a key of pseudonyms";
  }
}
