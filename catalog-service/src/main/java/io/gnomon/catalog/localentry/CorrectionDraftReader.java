package io.gnomon.catalog.localentry;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.category.CategoryService;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.AppDraft.Local;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a request; refuses the request if it is contradictory or corrects nothing. */
@ApplicationScoped
class CorrectionDraftReader {

  private final CategoryService categories;
  private final Clock clock;

  CorrectionDraftReader(CategoryService categories, Clock clock) {
    this.categories = categories;
    this.clock = clock;
  }

  AppDraft draft(CorrectionRequest request, String who) {
    var added = ClaimParser.domains("addedDomains", request.addedDomains());
    var removed = ClaimParser.domains("removedDomains", request.removedDomains());
    if (added.stream().anyMatch(removed::contains)) {
      throw Parameters.refused(
          "removedDomains", "has a domain that is also added", "domains that are not added");
    }
    var draft =
        new AppDraft(
            stripped(request.name()),
            stripped(request.vendor()),
            stripped(request.category()),
            null,
            null,
            added,
            List.of(),
            new Evidence("corrected by " + who, LocalDate.now(clock)),
            new Local(ClaimParser.ranges("ipRanges", request.ipRanges()), removed),
            List.of());
    check(draft, removed);
    return draft;
  }

  static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void check(AppDraft draft, List<String> removed) {
    var category = draft.category();
    if (category != null && !categories.ids().contains(category)) {
      throw Parameters.refused("category", "is not the id of a category", categories.ids());
    }
    boolean names =
        Stream.of(draft.name(), draft.vendor(), draft.category()).anyMatch(Objects::nonNull);
    boolean places =
        Stream.of(draft.domains(), removed, draft.ipRanges()).anyMatch(each -> !each.isEmpty());
    if (!names && !places) {
      throw Parameters.refused(
          "addedDomains", "is missing, like all other fields", "at least one correction");
    }
  }
}
