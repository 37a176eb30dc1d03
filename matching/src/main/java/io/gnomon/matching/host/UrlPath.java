package io.gnomon.matching.host;

/**
 * Paths of URLs in one canonical form: begins with a slash, no query, no fragment, no empty or dot
 * segments, no slash at the end (but for the root), unreserved characters plain, everything unsafe
 * percent-encoded with capital digits.
 */
public final class UrlPath {

  /** The path of a URL that names only a host. */
  public static final String ROOT = "/";

  /** Longer paths are cut behind the last whole segment that fits. */
  static final int MAX_LENGTH = 16_384;

  private UrlPath() {}

  /** The canonical form; of a canonical path, itself. Never throws. */
  public static String normalize(String raw) {
    int end = end(raw);
    if (end == raw.length() && isCanonical(raw)) {
      return raw;
    }
    return withoutDots(PercentCoding.normalize(raw, end));
  }

  /** How many segments a canonical path has; the root has none. */
  public static int segmentCount(String path) {
    if (path.length() <= 1) {
      return 0;
    }
    int segments = 0;
    for (int i = 0; i < path.length(); i++) {
      segments += path.charAt(i) == '/' ? 1 : 0;
    }
    return segments;
  }

  /**
   * Whether a canonical path is the prefix itself or lies below it: /home covers /home/a, not
   * /homepage.
   */
  public static boolean isUnder(String path, String prefix) {
    if (prefix.equals(ROOT)) {
      return true;
    }
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /**
   * Where the path ends: before query and fragment, and behind a whole segment when it is too long.
   */
  private static int end(String raw) {
    int limit = Math.min(raw.length(), MAX_LENGTH);
    for (int i = 0; i < limit; i++) {
      if (raw.charAt(i) == '?' || raw.charAt(i) == '#') {
        return i;
      }
    }
    return limit == raw.length() ? limit : Math.max(0, raw.lastIndexOf('/', limit));
  }

  private static boolean isCanonical(String path) {
    if (path.equals(ROOT)) {
      return true;
    }
    if (!path.startsWith(ROOT) || path.endsWith(ROOT)) {
      return false;
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (!PercentCoding.isPlain(c) || (c == '/' && isDotOrSlash(path.charAt(i + 1)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDotOrSlash(char c) {
    return c == '.' || c == '/';
  }

  private static String withoutDots(String path) {
    StringBuilder out = new StringBuilder(path.length());
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (!append(out, path, start, end)) {
        break;
      }
      start = end + 1;
    }
    return out.isEmpty() ? ROOT : out.toString();
  }

  /** Appends one segment, or goes up for two dots; false when the path is full. */
  private static boolean append(StringBuilder out, String path, int start, int end) {
    int length = end - start;
    if (isDots(path, start, length)) {
      out.setLength(length == 2 ? Math.max(0, out.lastIndexOf(ROOT)) : out.length());
      return true;
    }
    if (out.length() + 1 + length > MAX_LENGTH) {
      return false;
    }
    out.append('/').append(path, start, end);
    return true;
  }

  /** Whether the segment is nothing, one dot or two. */
  private static boolean isDots(String path, int start, int length) {
    return length <= 2 && path.startsWith("..".substring(0, length), start);
  }
}
