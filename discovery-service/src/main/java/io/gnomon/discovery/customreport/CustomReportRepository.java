package io.gnomon.discovery.customreport;

import io.gnomon.kit.list.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Custom reports by their sources. */
@ApplicationScoped
class CustomReportRepository implements PanacheRepositoryBase<CustomReportEntity, Integer> {

  /** The newest first, behind that one; those that are not deleted. */
  List<CustomReportEntity> before(@Nullable Cursor cursor, int limit) {
    var order = Sort.descending("sourceId");
    var query =
        cursor == null
            ? find("deletedAt is null", order)
            : find("deletedAt is null and sourceId < ?1", order, cursor.smallNumber(0));
    return query.page(0, limit).list();
  }

  long countKept() {
    return count("deletedAt is null");
  }

  boolean hasName(String name) {
    return count("deletedAt is null and lower(name) = lower(?1)", name) > 0;
  }

  Optional<CustomReportEntity> findKept(String sourceName) {
    return find("deletedAt is null and sourceName = ?1", sourceName).firstResultOptional();
  }

  List<CustomReportEntity> ofSources(Collection<Integer> sourceIds) {
    return list("sourceId in ?1", sourceIds);
  }

  List<CustomReportEntity> deletedBefore(Instant time) {
    return list("deletedAt < ?1", time);
  }
}
