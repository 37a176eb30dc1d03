package io.gnomon.catalog.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SuggestionRepository implements PanacheRepository<SuggestionEntity> {

  /** Newest first, the first ones behind that id; of one state or, without one, of all. */
  List<SuggestionEntity> before(long id, @Nullable SuggestionState state, int limit) {
    var newest = Sort.descending("id");
    var query =
        state == null
            ? find("id < ?1", newest, id)
            : find("id < ?1 and state = ?2", newest, id, state);
    return query.page(0, limit).list();
  }

  /** How many are of that state or, without one, of all. */
  long countIn(@Nullable SuggestionState state) {
    return state == null ? count() : count("state", state);
  }

  long countOpen(String who) {
    return count("createdBy = ?1 and state = ?2", who, SuggestionState.OPEN);
  }
}
