package io.gnomon.matching.host;

import com.google.common.base.Splitter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A host in canonical form: lower case, IDNA as ASCII, without trailing dot, port or brackets; or
 * an IP literal in its canonical text. Two spellings of one host are equal.
 */
public final class HostName implements Comparable<HostName> {

  private static final Splitter DOTS = Splitter.on('.');

  private final String value;
  private final @Nullable IpAddress address;

  HostName(String value, @Nullable IpAddress address) {
    this.value = value;
    this.address = address;
  }

  /**
   * Reads a host as people, logs and URLs write it (a port is dropped); empty when it is none.
   * Never throws.
   */
  public static Optional<HostName> parse(@Nullable String text) {
    return Optional.ofNullable(text == null ? null : HostParser.parse(text));
  }

  /** The hosts among these texts, in their order; what is none is left out. */
  public static Stream<HostName> parseAll(Collection<String> texts) {
    return texts.stream().map(HostName::parse).flatMap(Optional::stream);
  }

  /**
   * Reads a host that the program itself wrote, such as a constant; throws on anything that is
   * none.
   */
  public static HostName of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a host: " + text));
  }

  /** The host of an IP literal. */
  public static HostName of(IpAddress address) {
    return new HostName(address.toString(), address);
  }

  /** The canonical text, ASCII, at most 253 characters; an IPv6 address stands without brackets. */
  public String value() {
    return value;
  }

  /** Whether this is an IP literal and no name. */
  public boolean isIpAddress() {
    return address != null;
  }

  /** The address, if this is an IP literal. */
  public Optional<IpAddress> address() {
    return Optional.ofNullable(address);
  }

  /** The labels from left to right; an IP literal is one label. */
  public List<String> labels() {
    return isIpAddress() ? List.of(value) : DOTS.splitToList(value);
  }

  /** How many labels there are; an IP literal is one. */
  public int labelCount() {
    int labels = 1;
    for (int i = 0; address == null && i < value.length(); i++) {
      labels += value.charAt(i) == '.' ? 1 : 0;
    }
    return labels;
  }

  /**
   * Whether this is the domain itself or one of its subdomains; notdropbox.com is not under
   * dropbox.com.
   */
  public boolean isUnder(HostName domain) {
    String suffix = domain.value;
    int start = value.length() - suffix.length();
    if (start == 0) {
      return value.equals(suffix);
    }
    boolean names = address == null && domain.address == null;
    return names && start > 0 && value.charAt(start - 1) == '.' && value.endsWith(suffix);
  }

  /**
   * The registered domain: the public suffix (of the public suffix list, private suffixes such as
   * github.io included) and one label. A public suffix itself and an IP literal have none; below a
   * top-level domain that the list does not know, the last two labels count.
   */
  public Optional<HostName> registrableDomain() {
    return isIpAddress() ? Optional.empty() : PublicSuffixes.registrableDomain(this);
  }

  /**
   * Whether names below this one belong to different owners: com, co.uk, github.io,
   * blob.core.windows.net.
   */
  public boolean isPublicSuffix() {
    return !isIpAddress() && PublicSuffixes.isPublicSuffix(this);
  }

  /**
   * Whether a registry hands out the names below this one: com, co.uk. Other public suffixes are
   * names of a service that gives its customers names below: github.io, ngrok.io.
   */
  public boolean isRegistrySuffix() {
    return !isIpAddress() && PublicSuffixes.isRegistrySuffix(this);
  }

  @Override
  public int compareTo(HostName other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostName host && value.equals(host.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
