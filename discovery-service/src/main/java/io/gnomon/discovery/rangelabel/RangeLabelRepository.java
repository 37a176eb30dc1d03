package io.gnomon.discovery.rangelabel;

import io.gnomon.kit.list.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Labels by id and range. */
@ApplicationScoped
class RangeLabelRepository implements PanacheRepositoryBase<RangeLabelEntity, UUID> {

  boolean hasRange(String cidr) {
    return count("cidr = ?1", cidr) > 0;
  }

  /** In the order of labels and ranges, behind that one. */
  List<RangeLabelEntity> after(@Nullable Cursor cursor, int limit) {
    var order = Sort.ascending("label", "cidr");
    var query =
        cursor == null
            ? findAll(order)
            : find(
                "label >= ?1 and (label > ?1 or cidr > ?2)", order, cursor.key(0), cursor.key(1));
    return query.page(0, limit).list();
  }
}
