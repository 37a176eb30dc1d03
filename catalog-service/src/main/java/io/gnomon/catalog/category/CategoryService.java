package io.gnomon.catalog.category;

import io.gnomon.catalog.app.AppService;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which categories there are. */
@ApplicationScoped
public class CategoryService {

  private final CategoryRepository repository;
  private final AppService apps;

  /** Names change only with the files that ship. */
  private volatile Map<String, Category> named = Map.of();

  CategoryService(CategoryRepository repository, AppService apps) {
    this.repository = repository;
    this.apps = apps;
  }

  /** The one of that id, as answers show it; one that there is no more is called by its id. */
  public Category named(String id) {
    if (!named.containsKey(id)) {
      named = QuarkusTransaction.joiningExisting().call(this::readAll);
    }
    return named.getOrDefault(id, new Category(id, id));
  }

  private Map<String, Category> readAll() {
    return repository.listAll().stream()
        .collect(Collectors.toUnmodifiableMap(each -> each.id, CategoryEntity::category));
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
    named = Map.of();
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
