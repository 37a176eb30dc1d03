package io.gnomon.matching.host;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a URL: scheme (null for a bare host), host and canonical path. Port, user info,
 * query and fragment are tolerated and dropped, so that none of them is ever stored or matched.
 */
public record VisitedUrl(@Nullable String scheme, HostName host, String path) {

  private static final int MAX_INPUT = 65_536;
  private static final CharMatcher IGNORED = CharMatcher.anyOf("\t\r\n");
  private static final CharMatcher AUTHORITY_END = CharMatcher.anyOf("/\\?#");
  private static final CharMatcher SLASHES = CharMatcher.anyOf("/\\");
  private static final Set<String> WEB_SCHEMES = Set.of("http", "https", "ws", "wss", "ftp");
  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();

  public VisitedUrl {
    path = UrlPath.normalize(path);
  }

  /**
   * Reads a URL or a bare host; empty when there is no host in it. Text past 64 Ki characters is
   * not read. Never throws.
   */
  public static Optional<VisitedUrl> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    if (isHostAlone(text)) {
      return HostName.parse(text).map(name -> new VisitedUrl(null, name, UrlPath.ROOT));
    }
    String bounded = text.length() > MAX_INPUT ? text.substring(0, MAX_INPUT) : text;
    String url = IGNORED.removeFrom(bounded).strip();
    String scheme = scheme(url);
    int start = authorityStart(url, scheme);
    int found = AUTHORITY_END.indexIn(url, start);
    int end = found < 0 ? url.length() : found;
    String host = url.substring(Math.max(start, url.lastIndexOf('@', end - 1) + 1), end);
    return HostName.parse(decoded(host))
        .map(name -> new VisitedUrl(scheme, name, url.substring(end)));
  }

  /** Most of what is asked is a host alone: nothing in it means anything else in a URL. */
  private static boolean isHostAlone(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSchemeCharacter(Ascii.toLowerCase(text.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * The scheme in lower case, if what stands before the first colon is one and no host with a port.
   */
  private static @Nullable String scheme(String url) {
    int colon = url.indexOf(':');
    if (colon < 1 || colon > 32) {
      return null;
    }
    String scheme = Ascii.toLowerCase(url.substring(0, colon));
    boolean known = WEB_SCHEMES.contains(scheme) || url.startsWith("//", colon + 1);
    return known && scheme.chars().allMatch(VisitedUrl::isSchemeCharacter) ? scheme : null;
  }

  private static boolean isSchemeCharacter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  }

  private static int authorityStart(String url, @Nullable String scheme) {
    if (scheme == null) {
      return url.startsWith("//") ? 2 : 0;
    }
    int start = scheme.length() + 1;
    int maxStart = WEB_SCHEMES.contains(scheme) ? url.length() : start + 2;
    while (start < maxStart && SLASHES.matches(url.charAt(start))) {
      start++;
    }
    return start;
  }

  private static String decoded(String host) {
    if (host.indexOf('%') < 0 || host.startsWith("[")) {
      return host;
    }
    byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    int length = 0;
    for (int i = 0; i < latin.length(); i++) {
      int escaped = latin.charAt(i) == '%' ? PercentCoding.byteAt(latin, i, latin.length()) : -1;
      bytes[length++] = (byte) (escaped < 0 ? latin.charAt(i) : escaped);
      i += escaped < 0 ? 0 : 2;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether the URL names more than the host. */
  public boolean hasPath() {
    return !path.equals(UrlPath.ROOT);
  }

  /** The segments of the canonical path; none for the root. */
  public List<String> pathSegments() {
    return SEGMENTS.splitToList(path);
  }

  /**
   * Whether the path is visible on the network: true for plain HTTP, false for HTTPS and whatever
   * else is encrypted.
   */
  public boolean isPathVisibleOnTheWire() {
    return "http".equals(scheme) || "ws".equals(scheme);
  }
}
