package io.gnomon.discovery.privacy;

import io.gnomon.kit.list.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders to erase by id and person. */
@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<ErasureEntity, UUID> {

  Optional<ErasureEntity> ofPerson(UUID personId) {
    return find("personId", personId).firstResultOptional();
  }

  /** In the order of their ids, behind that one. */
  List<ErasureEntity> after(@Nullable Cursor cursor, int limit) {
    var order = Sort.ascending("id");
    var query = cursor == null ? findAll(order) : find("id > ?1", order, cursor.uuid(0));
    return query.page(0, limit).list();
  }
}
