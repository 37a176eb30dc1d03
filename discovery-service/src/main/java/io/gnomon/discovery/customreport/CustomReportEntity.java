package io.gnomon.discovery.customreport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code custom_report}. */
@Entity
@Table(name = "custom_report")
class CustomReportEntity {

  @Id
  @Column(name = "source_id")
  Integer sourceId;

  @Column(name = "source_name")
  String sourceName;

  @Column String name;
  @Column @Nullable String comment;
  @Column String[] sources;
  @Column String[] users;

  @Column(name = "user_groups")
  String[] userGroups;

  @Column(name = "ip_ranges")
  String[] ipRanges;

  @Column String[] devices;

  @Column(name = "device_groups")
  String[] deviceGroups;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  /** Since then nothing is counted for it; its usage is being deleted. */
  @Column(name = "deleted_at")
  @Nullable Instant deletedAt;

  void setFilter(CustomReportFilter filter) {
    sources = array(filter.sources());
    users = array(filter.users());
    userGroups = array(filter.userGroups());
    ipRanges = array(filter.ipRanges());
    devices = array(filter.devices());
    deviceGroups = array(filter.deviceGroups());
  }

  private static String[] array(List<String> values) {
    return values.stream().distinct().sorted().toArray(String[]::new);
  }

  CustomReport toCustomReport() {
    var filter =
        new CustomReportFilter(
            List.of(sources),
            List.of(users),
            List.of(userGroups),
            List.of(ipRanges),
            List.of(devices),
            List.of(deviceGroups));
    return new CustomReport(sourceName, name, comment, filter, createdBy, createdAt);
  }
}
