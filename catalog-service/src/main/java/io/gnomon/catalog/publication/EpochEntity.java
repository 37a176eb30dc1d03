package io.gnomon.catalog.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The only row: the epoch in which this database publishes. */
@Entity
@Table(name = "catalog_epoch")
class EpochEntity {

  static final long FIRST = 1;

  @Id
  @Column(name = "one")
  boolean id = true;

  @Column long epoch = FIRST;
}
