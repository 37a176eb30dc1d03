package io.gnomon.catalog.feed.entry;

import io.gnomon.matching.host.HostName;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Which of an app's hosts spell its name: the app is at home there, not at those beside. */
public final class Spelling {

  private static final String MOST_COMMON = ".com";

  private final @Nullable String plain;

  private Spelling(@Nullable String plain) {
    this.plain = plain;
  }

  /** Of an app's name; without one nothing spells it. */
  public static Spelling of(@Nullable String name) {
    return new Spelling(name == null ? null : AppName.plain(name));
  }

  /** Whether the host's registrable domain is the name, with its ending or without. */
  public boolean isOf(HostName host) {
    return fit(host) != Fit.NONE;
  }

  /** The best home first; equal ones stay in their order. */
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
    return site.substring(Math.max(dot, 0)).equals(MOST_COMMON) ? Fit.COMMON : Fit.SOME;
  }

  /** How well a host spells the name, the best first. */
  private enum Fit {
    /** With its ending: {@code monday.com}. */
    WHOLE,
    /** Without, in {@code .com}. */
    COMMON,
    /** Without, elsewhere. */
    SOME,
    NONE
  }
}
