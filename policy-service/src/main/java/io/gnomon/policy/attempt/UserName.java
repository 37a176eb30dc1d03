package io.gnomon.policy.attempt;

import java.text.Normalizer;
import java.util.Locale;

/** Names of users as they are compared over services. */
public final class UserName {

  private UserName() {}

  /** Whatever the case and the Unicode form. */
  public static String canonical(String name) {
    return composed(composed(name).toLowerCase(Locale.ROOT));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }
}
