package io.gnomon.discovery.customreport;

import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.MembershipStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The custom reports as this process knows them. */
@ApplicationScoped
public class CustomReportMatcherService {

  private final CustomReportStore store;
  private final AliasStore aliases;
  private final MembershipStore groups;
  private final DeviceFollower devices;
  private volatile Known known = new Known(Map.of(), List.of());

  /** What was read, and the versions that it had at least. */
  private record Known(Map<String, Long> versions, List<CustomReportMatcher> reports) {}

  CustomReportMatcherService(
      CustomReportStore store, AliasStore aliases, MembershipStore groups, DeviceFollower devices) {
    this.store = store;
    this.aliases = aliases;
    this.groups = groups;
    this.devices = devices;
  }

  /** Reads anew what has changed; all that is committed is known then. */
  public synchronized void refresh() {
    // Before what it is the version of: what changes in between is read again.
    var versions = store.versions();
    if (!known.versions().equals(versions)) {
      var reports =
          store.filters().entrySet().stream()
              .map(
                  each ->
                      new CustomReportMatcher(
                          each.getKey(), each.getValue(), people(each.getValue())))
              .toList();
      known = new Known(versions, reports);
    }
  }

  private Collection<String> people(CustomReportFilter filter) {
    var names = new HashSet<>(filter.users());
    names.addAll(aliases.namesBeside(filter.users()));
    names.addAll(groups.names(filter.userGroups().stream().map(UUID::fromString).toList()));
    return names;
  }

  /**
   * The reports that something of a sender may be of.
   *
   * @param source the name of the source that it is received for
   */
  public List<CustomReportMatcher> of(String source, @Nullable String deviceId) {
    return known.reports().stream()
        .filter(each -> each.takes(source, deviceId, groupId(each, deviceId)))
        .toList();
  }

  private @Nullable String groupId(CustomReportMatcher report, @Nullable String deviceId) {
    if (deviceId == null || !report.hasDeviceGroups()) {
      return null;
    }
    return devices
        .device(deviceId)
        .map(each -> each.group() == null ? null : each.group().id())
        .orElse(null);
  }
}
