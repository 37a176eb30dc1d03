package io.gnomon.discovery.datasource;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code data_source}. */
@Entity
@Table(name = "data_source")
class DataSourceEntity {

  @Id Integer id;

  @Column String name;
  @Column String kind;

  @Column(name = "keep_days")
  @Nullable Integer keepDays;

  @Column(name = "delete_through")
  @Nullable LocalDate deleteThrough;

  static DataSourceEntity of(int id, String name, DataSourceKind kind) {
    var entity = new DataSourceEntity();
    entity.id = id;
    entity.name = name;
    entity.kind = kind.text();
    return entity;
  }

  DataSource toDataSource() {
    return new DataSource(id, name, DataSourceKind.of(kind), keepDays, deleteThrough);
  }
}
