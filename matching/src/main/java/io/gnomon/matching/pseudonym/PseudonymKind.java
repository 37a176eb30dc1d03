package io.gnomon.matching.pseudonym;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** What a pseudonym stands for; the same name has another one in each kind. */
public enum PseudonymKind {
  /** Names of users, whatever their case and Unicode form. */
  USER("user_") {
    @Override
    String canonical(String name) {
      return UserName.canonical(name);
    }
  },
  /** Names of devices, whatever their Unicode form. */
  DEVICE("device_") {
    @Override
    String canonical(String name) {
      return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
  };

  private final String prefix;

  PseudonymKind(String prefix) {
    this.prefix = prefix;
  }

  /** How a pseudonym begins. */
  public String prefix() {
    return prefix;
  }

  abstract String canonical(String name);

  /** Keeps pseudonyms of one kind from being taken for those of another. */
  byte[] associatedData() {
    return prefix.getBytes(StandardCharsets.US_ASCII);
  }
}
