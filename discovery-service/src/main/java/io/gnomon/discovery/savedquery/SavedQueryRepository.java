package io.gnomon.discovery.savedquery;

import io.gnomon.kit.text.UuidText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Saved queries by id and name. */
@ApplicationScoped
class SavedQueryRepository implements PanacheRepositoryBase<SavedQueryEntity, UUID> {

  /** By name. */
  List<SavedQueryEntity> inOrder() {
    return list("order by lower(name), id");
  }

  /** Empty as well where the text cannot be an id. */
  Optional<SavedQueryEntity> ofId(String id) {
    return UuidText.parse(id).flatMap(this::findByIdOptional);
  }

  /** Finds the query and locks it until the transaction ends. */
  Optional<SavedQueryEntity> lock(String id) {
    return UuidText.parse(id).flatMap(key -> findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether another query has that name. */
  boolean isNameTaken(String name, UUID except) {
    return count("lower(name) = lower(?1) and id <> ?2", name, except) > 0;
  }
}
