package io.gnomon.discovery.savedquery;

import io.gnomon.kit.list.SuggestedQuery;
import java.util.List;
import java.util.Optional;

/** The filters that Gnomon suggests. */
final class SuggestedQueries {

  static final List<SavedQuery> ALL =
      SuggestedQuery.all().stream()
          .map(each -> SavedQuery.suggested(each.id(), each.name(), each.parameters()))
          .toList();

  private SuggestedQueries() {}

  static Optional<SavedQuery> find(String id) {
    return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
  }
}
