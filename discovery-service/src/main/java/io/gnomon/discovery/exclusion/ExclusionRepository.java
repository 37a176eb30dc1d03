package io.gnomon.discovery.exclusion;

import io.gnomon.kit.list.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Exclusions by id, kind and value. */
@ApplicationScoped
class ExclusionRepository implements PanacheRepositoryBase<ExclusionEntity, UUID> {

  boolean has(ExclusionKind kind, String value) {
    return count("kind = ?1 and value = ?2", kind.text(), value) > 0;
  }

  /** In the order of kinds and values, behind that one. */
  List<ExclusionEntity> after(@Nullable Cursor cursor, int limit) {
    var order = Sort.ascending("kind", "value");
    var query =
        cursor == null
            ? findAll(order)
            : find("kind >= ?1 and (kind > ?1 or value > ?2)", order, cursor.key(0), cursor.key(1));
    return query.page(0, limit).list();
  }
}
