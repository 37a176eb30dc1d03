package io.gnomon.catalog.savedquery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

@Entity
@Table(name = "saved_query")
class SavedQueryEntity {

  @Id UUID id;
  @Column String owner;
  @Column String name;

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  String parameters;

  @Column(name = "changed_at")
  Instant changedAt;
}
