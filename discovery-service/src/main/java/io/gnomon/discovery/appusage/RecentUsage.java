package io.gnomon.discovery.appusage;

import java.time.LocalDate;
import java.util.List;

/**
 * What the last days add up to over all data sources: a visit that a device and a proxy report
 * counts twice, its user once.
 *
 * @param from the first of the days, in UTC
 * @param to the last one
 * @param users how many different ones, as of devices
 * @param deviceGroups those with the most traffic, as of user groups
 */
record RecentUsage(
    LocalDate from,
    LocalDate to,
    long transactions,
    long uploadedBytes,
    long downloadedBytes,
    long users,
    long devices,
    List<DeviceGroupUsage> deviceGroups,
    List<UserGroupUsage> userGroups) {

  RecentUsage {
    deviceGroups = List.copyOf(deviceGroups);
    userGroups = List.copyOf(userGroups);
  }

  /** How many devices of a group used an app. */
  record DeviceGroupUsage(String id, long devices, long trafficBytes) {}

  /** How many members of a user group used an app. */
  record UserGroupUsage(String id, long users, long trafficBytes) {}
}
