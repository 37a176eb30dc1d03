package io.gnomon.matching.host;

import com.google.common.net.InternetDomainName;
import com.google.thirdparty.publicsuffix.PublicSuffixPatterns;
import java.util.Optional;

/** The public suffix list that Guava carries, asked with canonical hosts. */
final class PublicSuffixes {

  private PublicSuffixes() {}

  static boolean isPublicSuffix(HostName host) {
    String listName = listName(host.value());
    if (!hasRule(listName)) {
      return false;
    }
    InternetDomainName name = InternetDomainName.from(listName);
    return name.isPublicSuffix() || (!name.hasPublicSuffix() && host.labelCount() == 1);
  }

  static boolean isRegistrySuffix(HostName host) {
    InternetDomainName name = InternetDomainName.from(listName(host.value()));
    return name.isRegistrySuffix() || (!name.hasPublicSuffix() && host.labelCount() == 1);
  }

  /**
   * Whether the list has a rule for just that name, or for all names right below its parent: only
   * then it can be a suffix. Most hosts have none, and need not be taken apart.
   */
  private static boolean hasRule(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        || PublicSuffixPatterns.EXACT.containsKey(name)
        || PublicSuffixPatterns.UNDER.containsKey(name.substring(dot + 1));
  }

  static Optional<HostName> registrableDomain(HostName host) {
    InternetDomainName name = InternetDomainName.from(listName(host.value()));
    if (name.isPublicSuffix()) {
      return Optional.empty();
    }
    if (name.isUnderPublicSuffix()) {
      return Optional.of(lastCharacters(host, name.topPrivateDomain().toString().length()));
    }
    return lastTwoLabels(host);
  }

  /**
   * The list's own rule for a top-level domain that it does not know: that domain is the suffix.
   */
  private static Optional<HostName> lastTwoLabels(HostName host) {
    String value = host.value();
    int last = value.lastIndexOf('.');
    if (last < 0) {
      return Optional.empty();
    }
    int start = value.lastIndexOf('.', last - 1) + 1;
    return Optional.of(lastCharacters(host, value.length() - start));
  }

  private static HostName lastCharacters(HostName host, int length) {
    String value = host.value();
    return length == value.length()
        ? host
        : new HostName(value.substring(value.length() - length), null);
  }

  /**
   * Guava refuses labels that begin or end with a hyphen or underscore, or a last label that begins
   * with a digit; real traffic has them. No listed suffix has such a label, so a letter in the same
   * place finds the same suffix.
   */
  private static String listName(String value) {
    StringBuilder name = new StringBuilder(value);
    for (int i = 0; i < name.length(); i++) {
      boolean edge = isEdge(value, i - 1) || isEdge(value, i + 1);
      if (edge && (value.charAt(i) == '-' || value.charAt(i) == '_')) {
        name.setCharAt(i, 'x');
      }
    }
    int last = value.lastIndexOf('.') + 1;
    if (Character.isDigit(value.charAt(last))) {
      name.setCharAt(last, 'x');
    }
    return name.toString();
  }

  private static boolean isEdge(String value, int index) {
    return index < 0 || index >= value.length() || value.charAt(index) == '.';
  }
}
