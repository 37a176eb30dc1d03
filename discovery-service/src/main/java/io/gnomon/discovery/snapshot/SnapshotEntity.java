package io.gnomon.discovery.snapshot;

import io.gnomon.discovery.logformat.LogFormatName;
import io.gnomon.discovery.logformat.RejectionCount;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A row of {@code snapshot}. */
@Entity
@Table(name = "snapshot")
class SnapshotEntity {

  @Id
  @Column(name = "source_id")
  Integer sourceId;

  @Column String name;
  @Column String format;

  /** SHA-256 of the unpacked content. */
  @Column(name = "content_hash")
  byte[] contentHash;

  @Column long lines;
  @Column long transactions;
  @Column long rejected;
  @Column long excluded;

  @Column
  @Convert(converter = RejectionCountsConverter.class)
  @ColumnTransformer(read = "cast(reasons as text)", write = "cast(? as jsonb)")
  List<RejectionCount> reasons = List.of();

  @Column(name = "first_day")
  @Nullable LocalDate firstDay;

  @Column(name = "last_day")
  @Nullable LocalDate lastDay;

  @Column(name = "uploaded_by")
  String uploadedBy;

  @Column(name = "uploaded_at")
  Instant uploadedAt;

  void setContent(SnapshotContent content) {
    lines = content.lines();
    transactions = content.transactions();
    rejected = content.rejected();
    excluded = content.excluded();
    reasons = content.reasons();
    firstDay = content.from();
    lastDay = content.to();
  }

  LogFile toLogFile() {
    return new LogFile(
        name, LogFormatName.of(format), lines, rejected, reasons, excluded, uploadedBy, uploadedAt);
  }

  Snapshot toSnapshot(String reportId) {
    return new Snapshot(
        reportId,
        name,
        LogFormatName.of(format),
        new SnapshotContent(lines, transactions, rejected, reasons, firstDay, lastDay, excluded));
  }
}
