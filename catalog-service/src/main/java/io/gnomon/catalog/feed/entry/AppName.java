package io.gnomon.catalog.feed.entry;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as strangers write them. */
public final class AppName {

  private static final int LONGEST = 120;
  private static final int LONGEST_LOOKED_AT = 10_000;
  private static final Pattern MARKUP =
      Pattern.compile("<\\s*[a-zA-Z/!?]|&#|javascript:", Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private AppName() {}

  /** Without characters that nobody sees and with single spaces; perhaps nothing is left. */
  public static String printable(String text) {
    var start = text.length() > LONGEST_LOOKED_AT ? text.substring(0, LONGEST_LOOKED_AT) : text;
    return SPACE.matcher(UNSEEN.matcher(start).replaceAll(" ")).replaceAll(" ").strip();
  }

  /** The name; null where there is none that could be shown. */
  public static @Nullable String clean(@Nullable String text) {
    var name = text == null ? "" : Normalizer.normalize(printable(text), Normalizer.Form.NFC);
    return problem(text) == null ? name : null;
  }

  /** Why it is no name; null where it is one. */
  public static @Nullable SkipReason problem(@Nullable String text) {
    var name = text == null ? "" : printable(text);
    if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return SkipReason.NO_NAME;
    }
    if (MARKUP.matcher(name).find()) {
      return SkipReason.MARKUP_IN_NAME;
    }
    return name.length() > LONGEST ? SkipReason.NAME_TOO_LONG : null;
  }

  /** Letters and digits alone, in lower case and without accents. */
  public static String plain(String name) {
    var apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var bare = NOT_PLAIN.matcher(ACCENTS.matcher(apart).replaceAll("")).replaceAll("");
    return bare.toLowerCase(Locale.ROOT);
  }
}
