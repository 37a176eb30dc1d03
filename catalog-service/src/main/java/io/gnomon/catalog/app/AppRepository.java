package io.gnomon.catalog.app;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class AppRepository implements PanacheRepositoryBase<AppEntity, String> {

  Optional<CloudApp> findApp(String id) {
    return id.indexOf('\0') >= 0 ? Optional.empty() : findByIdOptional(id).map(AppEntity::cloudApp);
  }
}
