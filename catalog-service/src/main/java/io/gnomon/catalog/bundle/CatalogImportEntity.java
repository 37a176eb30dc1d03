package io.gnomon.catalog.bundle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An import that changed something; the last one says which files the catalog is made of. */
@Entity
@Table(name = "catalog_import")
class CatalogImportEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "imported_at")
  Instant importedAt;

  @Column int apps;
  @Column int changed;
  @Column int removed;
}
