package io.gnomon.catalog.catalogfeed.format;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises and checks the names of apps in untrusted lists. */
public final class AppName {

  private static final int MAX_LENGTH = 120;
  private static final int MAX_INPUT_LENGTH = 10_000;
  private static final Pattern MARKUP =
      Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript:", Pattern.CASE_INSENSITIVE);
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private AppName() {}

  /** Removes invisible characters and repeated spaces; the result may be empty. */
  public static String printable(String text) {
    var start = text.length() > MAX_INPUT_LENGTH ? text.substring(0, MAX_INPUT_LENGTH) : text;
    return SPACE.matcher(INVISIBLE.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The normalised name; null if it is not acceptable. */
  public static @Nullable String clean(@Nullable String text) {
    var name = text == null ? "" : Normalizer.normalize(printable(text), Normalizer.Form.NFC);
    return problem(text) == null ? name : null;
  }

  /** Why the name is not acceptable; null if it is. */
  public static @Nullable SkipReason problem(@Nullable String text) {
    var name = text == null ? "" : printable(text);
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return SkipReason.NO_NAME;
    }
    if (MARKUP.matcher(name).find()) {
      return SkipReason.MARKUP_IN_NAME;
    }
    return name.length() > MAX_LENGTH ? SkipReason.NAME_TOO_LONG : null;
  }

  /** Only letters and digits, in lower case and without accents: for comparing names. */
  public static String plain(String name) {
    var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var bare = NOT_PLAIN.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }
}
