package io.gnomon.catalog.category;

import io.gnomon.catalog.app.stored.AppService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which categories there are. */
@ApplicationScoped
public class CategoryService {

  private final CategoryRepository repository;
  private final AppService apps;

  CategoryService(CategoryRepository repository, AppService apps) {
    this.repository = repository;
    this.apps = apps;
  }

  /** The one of that id. */
  public Optional<Category> find(String id) {
    return repository.findByIdOptional(id).map(CategoryEntity::category);
  }

  /** The ids of all. */
  public List<String> ids() {
    return repository.listAll().stream().map(each -> each.id).sorted().toList();
  }

  /** All of them by name, with the number of their apps. */
  List<CategoryResponse> list() {
    var sizes = apps.countByCategory();
    return repository.listAll().stream()
        .map(each -> new CategoryResponse(each.id, each.name, sizes.getOrDefault(each.id, 0L)))
        .sorted(
            Comparator.comparing((CategoryResponse each) -> each.name().toLowerCase(Locale.ROOT))
                .thenComparing(CategoryResponse::id))
        .toList();
  }

  /** Adds categories, or gives them their names. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Collection<Category> categories) {
    for (var category : categories) {
      var stored = repository.findById(category.id());
      if (stored == null) {
        repository.persist(CategoryEntity.of(category));
      } else {
        stored.name = category.name();
      }
    }
    repository.flush();
  }

  /** Deletes the categories beside these, but for those that still have apps. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void deleteUnusedExcept(Collection<String> ids) {
    var used = apps.countByCategory().keySet();
    repository.listAll().stream()
        .filter(each -> !ids.contains(each.id) && !used.contains(each.id))
        .forEach(repository::delete);
  }
}
