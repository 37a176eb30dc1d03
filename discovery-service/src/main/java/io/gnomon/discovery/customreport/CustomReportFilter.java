package io.gnomon.discovery.customreport;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions a report is about: those that one of the sources has, of one of the people,
 * from one of the ranges and of one of the devices, as far as each of these is given.
 */
@Schema(
    description =
        "A transaction is counted where each kind of condition that is given is met by one of its"
            + " values: sources; people (users or userGroups); ipRanges; devices (devices or"
            + " deviceGroups).")
record CustomReportFilter(
    @Schema(description = "Ids of endpoint-users and of log streams; all of them unless given.")
        @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 100) String> sources,
    @Schema(description = "Names of users; each stands for all aliases of its person.")
        @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 320) String> users,
    @Schema(description = "Ids of user groups.") @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 36) String> userGroups,
    @Schema(description = "IP addresses or CIDR ranges, IPv4 or IPv6.") @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 50) String> ipRanges,
    @Schema(description = "Ids of devices.") @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 100) String> devices,
    @Schema(description = "Ids of device groups.") @Size(max = MAX_VALUES)
        List<@NotBlank @PlainText @Size(max = 100) String> deviceGroups) {

  static final int MAX_VALUES = 1_000;

  CustomReportFilter(
      @Nullable List<String> sources,
      @Nullable List<String> users,
      @Nullable List<String> userGroups,
      @Nullable List<String> ipRanges,
      @Nullable List<String> devices,
      @Nullable List<String> deviceGroups) {
    this.sources = orNone(sources);
    this.users = orNone(users);
    this.userGroups = orNone(userGroups);
    this.ipRanges = orNone(ipRanges);
    this.devices = orNone(devices);
    this.deviceGroups = orNone(deviceGroups);
  }

  private static List<String> orNone(@Nullable List<String> values) {
    return Objects.requireNonNullElse(values, List.of());
  }

  /** Whether it is about everything. */
  boolean coversEverything() {
    return Stream.of(sources, users, userGroups, ipRanges, devices, deviceGroups)
        .allMatch(List::isEmpty);
  }
}
