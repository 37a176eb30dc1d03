package io.gnomon.catalog.catalogfeed.format;

import io.gnomon.matching.host.HostName;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of an app's hosts spell its name: the best of them is its home domain. */
public final class Spelling {

  private static final String PREFERRED_SUFFIX = ".com";

  private final @Nullable String plain;

  private Spelling(@Nullable String plain) {
    this.plain = plain;
  }

  /** For an app's name; without a name no host matches. */
  public static Spelling of(@Nullable String name) {
    return new Spelling(name == null ? null : AppName.plain(name));
  }

  /** Whether the host's registrable domain spells the name, with or without its suffix. */
  public boolean spells(HostName host) {
    return fit(host) != Fit.NONE;
  }

  /** The best home domain first; equal ones keep their order. */
  Comparator<HostName> homeFirst() {
    return Comparator.comparing(this::fit);
  }

  private Fit fit(HostName host) {
    if (plain == null) {
      return Fit.NONE;
    }
    var site = host.registrableDomain().orElse(host).value();
    if (AppName.plain(site).equals(plain)) {
      return Fit.WHOLE;
    }
    int dot = site.indexOf('.');
    if (!AppName.plain(dot < 0 ? site : site.substring(0, dot)).equals(plain)) {
      return Fit.NONE;
    }
    return site.substring(Math.max(dot, 0)).equals(PREFERRED_SUFFIX) ? Fit.COMMON : Fit.SOME;
  }

  /** How well a host spells the name, best first. */
  private enum Fit {
    /** Including the suffix: {@code monday.com}. */
    WHOLE,
    /** Without the suffix, which is {@code .com}. */
    COMMON,
    /** Without the suffix, which is another one. */
    SOME,
    NONE
  }
}
