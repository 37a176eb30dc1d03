package io.gnomon.catalog.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which categories there are. */
@ApplicationScoped
public class Categories {

  private final CategoryRepository repository;

  Categories(CategoryRepository repository) {
    this.repository = repository;
  }

  /** The one of that id. */
  public Optional<Category> find(String id) {
    return repository.findByIdOptional(id).map(CategoryEntity::category);
  }

  /** The ids of all. */
  public List<String> ids() {
    return repository.listAll().stream().map(each -> each.id).sorted().toList();
  }
}
