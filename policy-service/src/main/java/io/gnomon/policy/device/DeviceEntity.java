package io.gnomon.policy.device;

import io.gnomon.policy.devicegroup.DeviceAttributes;
import io.gnomon.policy.devicegroup.GroupRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "device")
class DeviceEntity {

  @Id UUID id;
  @Column String name;

  @Column(name = "os_platform")
  String osPlatform;

  @Column @Nullable String domain;
  @Column String[] tags;

  @Column(name = "group_id")
  long groupId;

  @Column String state;

  @Column(name = "public_key", updatable = false)
  String publicKey;

  @Column(name = "key_thumbprint", updatable = false)
  String keyThumbprint;

  // Counter and last seen are written by DeviceStore alone.
  @Column(insertable = false, updatable = false)
  long counter;

  @Column(name = "assertion_hash", insertable = false, updatable = false)
  @Nullable String assertionHash;

  @Column(name = "enrolled_with", updatable = false)
  long enrolledWith;

  @Column(name = "enrolled_at", updatable = false)
  Instant enrolledAt;

  @Column(name = "last_seen_at", updatable = false)
  @Nullable Instant lastSeenAt;

  @Column(name = "regrouped_at", insertable = false)
  @Nullable Instant regroupedAt;

  @Column long revision;

  DeviceAttributes attributes() {
    return new DeviceAttributes(name, osPlatform, domain == null ? "" : domain, List.of(tags));
  }

  Device device(GroupRef group) {
    return new Device(
        id.toString(),
        name,
        osPlatform,
        domain,
        List.of(tags),
        group,
        DeviceState.of(state),
        enrolledAt,
        lastSeenAt);
  }
}
