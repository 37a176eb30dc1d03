package io.gnomon.matching.pseudonym;

import java.text.Normalizer;
import java.util.Locale;

/** What is taken as the name of a user. */
public final class UserName {

  private static final int MAX_LENGTH = 320;

  private UserName() {}

  /**
   * Between one and 320 characters, none of them a control character, and well-formed: half of a
   * surrogate pair cannot be stored.
   */
  public static boolean isAcceptable(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_LENGTH
        && name.codePoints().noneMatch(UserName::isUnacceptable);
  }

  /** As it is stored and compared: whatever the case and the Unicode form. */
  public static String canonical(String name) {
    return composed(composed(name).toLowerCase(Locale.ROOT));
  }

  private static String composed(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static boolean isUnacceptable(int codePoint) {
    return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
  }
}
