package io.gnomon.catalog.catalogfeed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Without the content, which {@link CatalogFeedContentStore} reads and writes. */
@Entity
@Table(name = "feed_import")
class CatalogFeedImportEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column String feed;

  @Column
  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  CatalogFeedImportState state;

  @Column String phase;

  /** When it last made progress. */
  @Column(name = "touched_at")
  Instant touchedAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "created_by")
  String createdBy;

  /** Who asked that it be applied or rolled back. */
  @Column(name = "ordered_by")
  @Nullable String orderedBy;

  /** How often it was begun to carry that out. */
  @Column int attempts;

  @Column(name = "finished_at")
  @Nullable Instant finishedAt;

  @Column String origin;

  @Column(name = "as_of")
  LocalDate asOf;

  @Column @Nullable Long bytes;

  @Column @Nullable String sha256;

  @Column @Nullable Integer entries;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  @Nullable String report;

  @Column @Nullable String problem;
}
