package io.gnomon.policy.enrolment;

import io.gnomon.kit.list.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EnrolmentTokenRepository implements PanacheRepository<EnrolmentTokenEntity> {

  /** Newest first. */
  List<EnrolmentTokenEntity> before(@Nullable Cursor cursor, int limit) {
    var newest = Sort.descending("id");
    var query = cursor == null ? findAll(newest) : find("id < ?1", newest, cursor.number(0));
    return query.page(0, limit).list();
  }
}
