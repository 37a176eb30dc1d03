package io.gnomon.catalog.category;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "category")
class CategoryEntity {

  @Id String id;
  @Column String name;

  static CategoryEntity of(Category category) {
    var entity = new CategoryEntity();
    entity.id = category.id();
    entity.name = category.name();
    return entity;
  }

  Category category() {
    return new Category(id, name);
  }
}
