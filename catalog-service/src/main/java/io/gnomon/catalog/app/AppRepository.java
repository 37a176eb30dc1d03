package io.gnomon.catalog.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AppRepository implements PanacheRepositoryBase<AppEntity, String> {

  List<AppEntity> find(AppQuery query, int limit) {
    return find(query.hql(), query.parameters()).page(0, limit).list();
  }

  Optional<CloudApp> findApp(String id) {
    return id.indexOf('\0') >= 0 ? Optional.empty() : findByIdOptional(id).map(AppEntity::cloudApp);
  }
}
