package io.gnomon.policy.apptag;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "app_tag")
class AppTagEntity {

  @Id
  @Column(name = "app_id")
  String appId;

  @Column String tag;

  @Column(name = "profile_id")
  @Nullable Long profileId;

  @Column @Nullable String reason;

  @Column(name = "tagged_by")
  String taggedBy;

  @Column(name = "tagged_at")
  Instant taggedAt;

  @Column(name = "accepted_domains")
  String acceptedDomains;

  @Column long revision;
}
