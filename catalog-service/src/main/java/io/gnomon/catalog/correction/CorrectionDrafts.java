package io.gnomon.catalog.correction;

import io.gnomon.catalog.Parameters;
import io.gnomon.catalog.category.Categories;
import io.gnomon.catalog.claim.ClaimTexts;
import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.layer.AppDraft;
import io.gnomon.catalog.layer.AppDraft.Local;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes of a request what the organisation says of the app; ends it where that cannot be. */
@Singleton
class CorrectionDrafts {

  private static final int LONGEST_NAME = 200;

  private final Categories categories;
  private final Clock clock;

  CorrectionDrafts(Categories categories, Clock clock) {
    this.categories = categories;
    this.clock = clock;
  }

  AppDraft draft(CorrectionRequest request, String who) {
    var added = ClaimTexts.domains("addedDomains", request.addedDomains());
    var removed = ClaimTexts.domains("removedDomains", request.removedDomains());
    if (added.stream().anyMatch(removed::contains)) {
      throw Parameters.refused(
          "removedDomains", "has one that is added, too", "domains that are not added");
    }
    var draft =
        new AppDraft(
            Parameters.optional("name", request.name(), LONGEST_NAME),
            Parameters.optional("vendor", request.vendor(), LONGEST_NAME),
            Parameters.optional("category", request.category(), LONGEST_NAME),
            null,
            null,
            added,
            List.of(),
            new Evidence("corrected by " + who, LocalDate.now(clock)),
            new Local(ClaimTexts.ranges("ipRanges", request.ipRanges()), removed));
    check(draft, removed);
    return draft;
  }

  private void check(AppDraft draft, List<String> removed) {
    var category = draft.category();
    if (category != null && !categories.ids().contains(category)) {
      throw Parameters.refused("category", "is none", categories.ids());
    }
    boolean names =
        Stream.of(draft.name(), draft.vendor(), draft.category()).anyMatch(Objects::nonNull);
    boolean places =
        Stream.of(draft.domains(), removed, draft.ipRanges()).anyMatch(each -> !each.isEmpty());
    if (!names && !places) {
      throw Parameters.refused(
          "addedDomains", "are missing, and everything else too", "something to correct");
    }
  }
}
