package io.gnomon.discovery.exclusion;

import io.gnomon.matching.host.AddressRanges;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.pseudonym.UserName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All exclusions, compiled: immutable, so that lines are compared without a lock. */
final class ExclusionMatcher {

  private final Set<String> users;
  private final boolean hasRanges;
  private final AddressRanges<Boolean> ranges;
  private final Set<String> devices;
  private final Set<String> deviceGroups;

  /**
   * Compiles them.
   *
   * @param users canonical names, the aliases of those that are meant among them
   * @param others exclusions of other kinds
   */
  ExclusionMatcher(Set<String> users, Collection<Exclusion> others) {
    this.users = Set.copyOf(users);
    this.devices = values(others, ExclusionKind.DEVICE);
    this.deviceGroups = values(others, ExclusionKind.DEVICE_GROUP);
    Map<IpRange, Boolean> byRange = new HashMap<>();
    for (var text : values(others, ExclusionKind.IP_RANGE)) {
      byRange.put(IpRange.parse(text).orElseThrow(), true);
    }
    this.hasRanges = !byRange.isEmpty();
    this.ranges = new AddressRanges<>(byRange);
  }

  static Set<String> values(Collection<Exclusion> exclusions, ExclusionKind kind) {
    return exclusions.stream()
        .filter(each -> each.kind() == kind)
        .map(Exclusion::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean hasDeviceGroups() {
    return !deviceGroups.isEmpty();
  }

  boolean excludesDevice(String id, @Nullable String groupId) {
    return devices.contains(id) || (groupId != null && deviceGroups.contains(groupId));
  }

  boolean excludes(@Nullable String user, @Nullable String ipAddress) {
    return (user != null && !users.isEmpty() && users.contains(UserName.canonical(user)))
        || (ipAddress != null && hasRanges && isInRange(ipAddress));
  }

  private boolean isInRange(String ipAddress) {
    return IpAddress.parse(ipAddress).filter(each -> ranges.smallest(each) != null).isPresent();
  }
}
