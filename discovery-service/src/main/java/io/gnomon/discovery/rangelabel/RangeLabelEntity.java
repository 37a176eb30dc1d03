package io.gnomon.discovery.rangelabel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code ip_range_label}. */
@Entity
@Table(name = "ip_range_label")
class RangeLabelEntity {

  @Id UUID id;

  @Column String cidr;
  @Column String label;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  RangeLabel toRangeLabel() {
    return new RangeLabel(id.toString(), cidr, label, createdBy, createdAt);
  }
}
