package io.gnomon.kit.audit;

import io.gnomon.kit.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditEntity> {

  /** Newest first. */
  List<AuditEntity> page(AuditFilter filter, @Nullable Cursor cursor, int limit) {
    var wanted = new AuditConditions(filter).before(cursor);
    return find(wanted.hql(), Sort.descending("id"), wanted.parameters()).page(0, limit).list();
  }

  /** How many there are, on all pages. */
  long count(AuditFilter filter) {
    var wanted = new AuditConditions(filter);
    return count(wanted.hql(), wanted.parameters());
  }

  /** Lets go of all that the running transaction has read. */
  void clear() {
    getEntityManager().clear();
  }
}
