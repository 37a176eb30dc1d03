package io.gnomon.discovery.customreport;

import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.matching.host.AddressRanges;
import io.gnomon.matching.host.IpAddress;
import io.gnomon.matching.host.IpRange;
import io.gnomon.matching.pseudonym.UserName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a custom report is about, compiled: immutable. */
public final class CustomReportMatcher {

  private final int sourceId;
  private final CustomReportFilter filter;
  private final Set<String> sources;
  private final boolean hasPeople;
  private final Set<String> people;
  private final Set<String> devices;
  private final Set<String> deviceGroups;
  private final AddressRanges<Boolean> ranges;

  /**
   * Compiles a filter.
   *
   * @param sourceId of the source that the report fills
   * @param people all names of those who are meant, canonical
   */
  CustomReportMatcher(int sourceId, CustomReportFilter filter, Collection<String> people) {
    this.sourceId = sourceId;
    this.filter = filter;
    this.sources = Set.copyOf(filter.sources());
    this.hasPeople = !filter.users().isEmpty() || !filter.userGroups().isEmpty();
    this.people = Set.copyOf(people);
    this.devices = Set.copyOf(filter.devices());
    this.deviceGroups = Set.copyOf(filter.deviceGroups());
    Map<IpRange, Boolean> byRange = new HashMap<>();
    filter.ipRanges().forEach(text -> byRange.put(IpRange.parse(text).orElseThrow(), true));
    this.ranges = new AddressRanges<>(byRange);
  }

  /** The id of the source that the report fills. */
  public int sourceId() {
    return sourceId;
  }

  boolean hasDeviceGroups() {
    return !deviceGroups.isEmpty();
  }

  /** Whether what that sender sends may be of the report. */
  boolean takes(String source, @Nullable String deviceId, @Nullable String deviceGroupId) {
    return (sources.isEmpty() || sources.contains(source))
        && ((devices.isEmpty() && deviceGroups.isEmpty())
            || (deviceId != null && devices.contains(deviceId))
            || (deviceGroupId != null && deviceGroups.contains(deviceGroupId)));
  }

  /** Whether the transaction of such a sender is of the report. */
  public boolean takes(Transaction transaction) {
    var user = transaction.user();
    return (!hasPeople || (user != null && people.contains(UserName.canonical(user))))
        && (filter.ipRanges().isEmpty() || isInRange(transaction.ipAddress()));
  }

  private boolean isInRange(@Nullable String ipAddress) {
    return ipAddress != null
        && IpAddress.parse(ipAddress).filter(each -> ranges.smallest(each) != null).isPresent();
  }
}
