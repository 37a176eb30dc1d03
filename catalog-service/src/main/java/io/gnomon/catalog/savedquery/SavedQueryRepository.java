package io.gnomon.catalog.savedquery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SavedQueryRepository implements PanacheRepositoryBase<SavedQueryEntity, UUID> {

  /** By name. */
  List<SavedQueryEntity> ofOwner(String owner) {
    return list("owner = ?1 order by lower(name), id", owner);
  }

  Optional<SavedQueryEntity> ofOwner(String owner, UUID id) {
    return find("owner = ?1 and id = ?2", owner, id).firstResultOptional();
  }

  /** Whether the owner has another query of that name. */
  boolean isNameTaken(String owner, String name, UUID except) {
    return count("owner = ?1 and name = ?2 and id <> ?3", owner, name, except) > 0;
  }
}
