package io.gnomon.catalogbase.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether a name and a domain's label mean the same service. */
public final class NameMatch {

  private static final int MIN_DISTINCTIVE_LENGTH = 4;
  private static final int MIN_LENGTH = 3;

  private NameMatch() {}

  /** Letters and digits only, lower case, without accents. */
  public static String plain(String name) {
    return Normalizer.normalize(name.replace("&", "and").replace("ß", "ss"), Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  /** Whether one contains or abbreviates the other, or they share a distinctive word. */
  public static boolean fits(String name, String label) {
    String whole = plain(name);
    String there = plain(label);
    if (whole.isEmpty() || there.isEmpty()) {
      return false;
    }
    return there.contains(whole)
        || (there.length() > 2 && whole.contains(there))
        || shareStart(whole, there)
        || initials(name).equals(there)
        || aDistinctiveWordFits(name, there);
  }

  /** Stricter: the name is one of the domain's labels, or one begins with the other. */
  public static boolean isLabel(String name, String domain) {
    String whole = plain(name);
    return whole.length() >= MIN_LENGTH
        && Arrays.stream(domain.toLowerCase(Locale.ROOT).split("\\.", -1))
            .map(NameMatch::plain)
            .filter(label -> label.length() >= MIN_LENGTH)
            .anyMatch(label -> label.startsWith(whole) || whole.startsWith(label));
  }

  /** Strictest: the name is one of the host's labels, letter by letter. */
  public static boolean isOwnLabel(String name, String url) {
    String host = url.replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*$", "");
    String whole = plain(name);
    return whole.length() > MIN_LENGTH
        && Arrays.stream(host.split("\\.", -1)).map(NameMatch::plain).anyMatch(whole::equals);
  }

  private static boolean shareStart(String whole, String there) {
    int common = 0;
    while (common < Math.min(whole.length(), there.length())
        && whole.charAt(common) == there.charAt(common)) {
      common++;
    }
    return common >= MIN_DISTINCTIVE_LENGTH || (common == 3 && there.length() <= 5);
  }

  private static String initials(String name) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> plain(word.substring(0, word.offsetByCodePoints(0, 1))))
        .collect(Collectors.joining());
  }

  private static boolean aDistinctiveWordFits(String name, String there) {
    return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"))
        .map(NameMatch::plain)
        .anyMatch(word -> word.length() >= MIN_DISTINCTIVE_LENGTH && there.contains(word));
  }
}
