package io.gnomon.catalog.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Rows are written by the import alone. */
@Entity
@Immutable
@Table(name = "category")
class CategoryEntity {

  @Id String id;
  @Column String name;

  Category category() {
    return new Category(id, name);
  }
}
