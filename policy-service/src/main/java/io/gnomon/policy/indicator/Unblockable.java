package io.gnomon.policy.indicator;

import io.gnomon.matching.host.HostName;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.indicator.IndicatorTarget;
import io.gnomon.matching.indicator.IndicatorTarget.OnAddress;
import io.gnomon.matching.indicator.IndicatorTarget.OnHost;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What no indicator may block or warn about: names that devices need, names whose subdomains belong
 * to many owners, and the device itself. A list of rules, each of which gives its reason.
 */
public final class Unblockable {

  private static final int MIN_PREFIX_V4 = 8;
  private static final int MIN_PREFIX_V6 = 16;
  private static final List<IpRange> OWN_MACHINE =
      List.of(range("127.0.0.0/8"), range("::1"), range("0.0.0.0"), range("::"));

  private final List<HostName> own;
  private final List<HostName> neverBlock;
  private final List<IpRange> neverBlockRanges;
  private final Set<HostName> sharedInfrastructure;
  private final List<Rule> rules =
      List.of(
          this::ownHost,
          this::neverBlocked,
          this::publicSuffix,
          this::shared,
          this::neverBlockedAddress,
          Unblockable::ownMachine,
          Unblockable::tooWide);

  /** One reason to refuse; null when it does not apply. */
  @FunctionalInterface
  private interface Rule {
    @Nullable String reason(IndicatorTarget target);
  }

  /**
   * Made of lists of host names; entries that are no hosts are ignored.
   *
   * @param own Gnomon's own names (with all below them)
   * @param neverBlock names (with all below them), addresses and ranges
   * @param sharedInfrastructure names whose subdomains belong to many owners; only the name itself
   *     is protected
   */
  public Unblockable(
      Collection<String> own,
      Collection<String> neverBlock,
      Collection<String> sharedInfrastructure) {
    this.own = HostName.parseAll(own).toList();
    this.neverBlock = HostName.parseAll(neverBlock).filter(host -> !host.isIpAddress()).toList();
    this.neverBlockRanges =
        neverBlock.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
    this.sharedInfrastructure = HostName.parseAll(sharedInfrastructure).collect(Collectors.toSet());
  }

  /** Why devices must not block that; null when they may. */
  public @Nullable String reason(IndicatorTarget target) {
    return rules.stream()
        .map(rule -> rule.reason(target))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether an entry of the never-block list stands for the whole registered domain of the host, so
   * that not a mere part of a service but the service is protected.
   */
  public boolean protectsWholeDomain(HostName host) {
    return neverBlock.stream()
        .filter(host::isUnder)
        .anyMatch(entry -> entry.labelCount() <= registrableLabels(host));
  }

  private static int registrableLabels(HostName host) {
    return host.registrableDomain().orElse(host).labelCount();
  }

  /** Whether it is one of Gnomon's own names, which no list changes. */
  public boolean isOwn(HostName host) {
    return own.stream().anyMatch(host::isUnder);
  }

  private @Nullable String ownHost(IndicatorTarget target) {
    return target instanceof OnHost on && isOwn(on.host())
        ? on.host() + " is Gnomon's own host name, which is always on the never-block list"
        : null;
  }

  private @Nullable String neverBlocked(IndicatorTarget target) {
    return target instanceof OnHost on
        ? neverBlock.stream()
            .filter(entry -> on.host().isUnder(entry))
            .findFirst()
            .map(entry -> entry + " is on the never-block list")
            .orElse(null)
        : null;
  }

  private @Nullable String publicSuffix(IndicatorTarget target) {
    return target instanceof OnHost on && on.host().isPublicSuffix()
        ? on.host() + " is a public suffix: the names below it belong to different owners"
        : null;
  }

  private @Nullable String shared(IndicatorTarget target) {
    return target instanceof OnHost on && sharedInfrastructure.contains(on.host())
        ? on.host() + " is shared infrastructure: many services live on it"
        : null;
  }

  private @Nullable String neverBlockedAddress(IndicatorTarget target) {
    return address(target)
        .flatMap(range -> neverBlockRanges.stream().filter(own -> overlaps(own, range)).findFirst())
        .map(own -> own + " is on the never-block list")
        .orElse(null);
  }

  private static @Nullable String ownMachine(IndicatorTarget target) {
    return address(target)
            .filter(r -> OWN_MACHINE.stream().anyMatch(o -> overlaps(o, r)))
            .isPresent()
        ? "the range contains addresses of the device itself"
        : null;
  }

  private static @Nullable String tooWide(IndicatorTarget target) {
    return address(target)
        .filter(range -> range.prefixLength() < (range.base().v6() ? MIN_PREFIX_V6 : MIN_PREFIX_V4))
        .map(range -> range + " is a large part of the Internet")
        .orElse(null);
  }

  private static Optional<IpRange> address(IndicatorTarget target) {
    if (target instanceof OnAddress on) {
      return Optional.of(on.range());
    }
    return target instanceof OnHost on
        ? on.host().address().map(IpRange::single)
        : Optional.empty();
  }

  private static boolean overlaps(IpRange one, IpRange other) {
    return one.contains(other.base()) || other.contains(one.base());
  }

  private static IpRange range(String text) {
    return IpRange.parse(text).orElseThrow();
  }
}
