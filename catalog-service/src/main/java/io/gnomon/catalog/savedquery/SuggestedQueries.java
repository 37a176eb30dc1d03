package io.gnomon.catalog.savedquery;

import io.gnomon.kit.list.SuggestedQuery;
import java.util.List;

/** The searches that Gnomon suggests. */
final class SuggestedQueries {

  static final List<SavedQuery> ALL =
      SuggestedQuery.all().stream()
          .map(each -> SavedQuery.suggested(each.id(), each.name(), each.parameters()))
          .toList();

  private SuggestedQueries() {}

  static boolean isSuggested(String id) {
    return ALL.stream().anyMatch(each -> each.id().equals(id));
  }
}
