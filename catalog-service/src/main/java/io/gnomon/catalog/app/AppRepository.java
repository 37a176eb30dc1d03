package io.gnomon.catalog.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AppRepository implements PanacheRepositoryBase<AppEntity, String> {

  /** How many apps are in a category. */
  record CategorySize(String categoryId, long apps) {}

  Optional<CloudApp> findApp(String id) {
    return findByIdOptional(id).map(AppEntity::cloudApp);
  }

  boolean exists(String id) {
    return count("id", id) > 0;
  }

  List<CategorySize> categorySizes() {
    return getEntityManager()
        .createQuery(
            "select a.categoryId, count(a) from AppEntity a group by a.categoryId",
            CategorySize.class)
        .getResultList();
  }
}
