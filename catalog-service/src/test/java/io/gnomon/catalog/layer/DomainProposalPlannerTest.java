package io.gnomon.catalog.layer;

import static io.gnomon.catalog.layer.Drafts.base;
import static io.gnomon.catalog.layer.Drafts.curated;
import static io.gnomon.catalog.layer.Drafts.feed;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.matching.attribution.AppDomain;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DomainProposalPlannerTest {

  private static final ListedDomains LISTED =
      ListedDomains.of(
          List.of("dropbox", "microsoft"),
          domains("dropbox", "dropbox.com", "example.com/dropbox")
              .domains("microsoft", "microsoft.com", "microsoftonline.com")
              .list());

  @Test
  void aHostileRefreshChangesNothingByItself() {
    var said =
        feed(
            "dropbox",
            "dropbox.com",
            "microsoft.com",
            "com",
            "github.io",
            "ocsp.godaddy.com",
            "login.microsoftonline.com",
            "cdn.example");

    assertThat(propose(said))
        .containsExactly(
            new DomainProposal("dropbox", "microsoft.com", ReviewReason.TAKEN, "microsoft"),
            new DomainProposal("dropbox", "ocsp.godaddy.com", ReviewReason.NEVER_BLOCK, null),
            new DomainProposal(
                "dropbox", "login.microsoftonline.com", ReviewReason.NEVER_BLOCK, "microsoft"),
            new DomainProposal("dropbox", "cdn.example", ReviewReason.SHARED, null));
  }

  @Test
  void aNewDomainOfAnAppThatWasThereWaits() {
    assertThat(propose(base("dropbox", "dropbox.com", "dropbox.example")))
        .containsExactly(
            new DomainProposal("dropbox", "dropbox.example", ReviewReason.ADDED, null));
  }

  @Test
  void aNewAppTakesNoHostFromAnotherNorAPartOfOne() {
    assertThat(propose(feed("login", "mail.microsoft.com", "example.com/login", "login.example")))
        .containsExactly(
            new DomainProposal("login", "mail.microsoft.com", ReviewReason.TAKEN, "microsoft"),
            new DomainProposal("login", "example.com/login", ReviewReason.TAKEN, "dropbox"));
  }

  @Test
  void aHostBelowTheAppsOwnDomainIsNoNews() {
    assertThat(propose(feed("dropbox", "paper.dropbox.com", "example.com/dropbox"))).isEmpty();
  }

  @Test
  void anAppWithAPartOfAHostDoesNotHaveTheHost() {
    assertThat(propose(feed("dropbox", "example.com", "www.example.com")))
        .containsExactly(
            new DomainProposal("dropbox", "example.com", ReviewReason.ADDED, null),
            new DomainProposal("dropbox", "www.example.com", ReviewReason.ADDED, null));
  }

  @Test
  void anAppWithAPartOfAHostTakesItFromTheAppAboveOnlyByReview() {
    var listed =
        ListedDomains.of(
            List.of("drive", "suite"),
            domains("drive", "docs.suite.example/drive").domains("suite", "suite.example").list());

    assertThat(
            DomainProposalPlanner.of(
                List.of(feed("drive", "docs.suite.example")), listed, Drafts.SHARED))
        .containsExactly(
            new DomainProposal("drive", "docs.suite.example", ReviewReason.TAKEN, "suite"));
  }

  @Test
  void whatIsCuratedNeedsNoReview() {
    assertThat(propose(curated("dropbox", "dropbox.com", "microsoft.com"))).isEmpty();
  }

  @Test
  void theFirstImportTakesNothingFromAnybody() {
    var nothing = ListedDomains.of(List.of(), List.of());

    assertThat(
            DomainProposalPlanner.of(
                List.of(base("dropbox", "dropbox.com", "cdn.example")), nothing, Drafts.SHARED))
        .isEmpty();
  }

  private static List<DomainProposal> propose(LayerEntry... said) {
    return DomainProposalPlanner.of(List.of(said), LISTED, Drafts.SHARED);
  }

  private static Listing domains(String app, String... texts) {
    return new Listing(List.of()).domains(app, texts);
  }

  private record Listing(List<AppDomain> list) {

    Listing domains(String app, String... texts) {
      var own = Arrays.stream(texts).map(text -> DomainText.read(app, text));
      return new Listing(Stream.concat(list.stream(), own).toList());
    }
  }
}
