package io.gnomon.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private final Comparison comparison = new Comparison();

  @Test
  void equalRowsAreEqualInWhateverPartsTheyCome() {
    comparison.did(Dimension.USER, "ada", 10, 500, 70);
    comparison.did(Dimension.USER, "ada", 2, 0, 0);
    comparison.reported(Dimension.USER, "ada", 5, 250, 35);
    comparison.reported(Dimension.USER, "ada", 7, 250, 35);

    var result = comparison.result(10);

    assertThat(result.equal()).isTrue();
    assertThat(result.rows(Dimension.USER)).isEqualTo(1);
  }

  @Test
  void aDifferentSumIsNamed() {
    comparison.did(Dimension.USER, "ada", 12, 500, 70);
    comparison.reported(Dimension.USER, "ada", 11, 500, 71);

    assertThat(sentences())
        .containsExactly(
            "user ada: the ledger has 12 transactions, the report 11",
            "user ada: the ledger has 70 downloaded bytes, the report 71");
  }

  @Test
  void whatIsMissingMayStillCome() {
    comparison.did(Dimension.ATTEMPTS, "blocked at dropbox by ada", 2);

    var result = comparison.result(10);

    assertThat(result.mayStillArrive()).isTrue();
    assertThat(sentences())
        .containsExactly(
            "attempts blocked at dropbox by ada: the ledger has 2 attempts, the alerts 0");
  }

  @Test
  void whatIsOfNoAppMayStillBeOfOne() {
    comparison.did(Dimension.APP, "dropbox", 1, 1, 1, 1, 1);
    comparison.reported(Dimension.UNCATALOGUED_DOMAIN, "dropbox.com", 1, 1, 1, 1, 1);

    assertThat(comparison.result(10).mayStillArrive()).isTrue();
  }

  @Test
  void whatIsTooMuchStaysTooMuch() {
    comparison.did(Dimension.DAY, "2026-11-25", 1, 1, 1);
    comparison.reported(Dimension.DAY, "2026-11-25", 1, 1, 1);
    comparison.reported(Dimension.DEVICE, "LAPTOP-00007", 1, 0, 0);

    assertThat(comparison.result(10).mayStillArrive()).isFalse();
    assertThat(sentences())
        .containsExactly("device LAPTOP-00007: the ledger has 0 transactions, the report 1");
  }

  @Test
  void lossesAreTakenOffAndDoubtsLeaveRoom() {
    comparison.did(Dimension.APP, "dropbox", 10, 100, 0, 3, 3, 3);
    comparison.dropped(Dimension.APP, "dropbox", 2, 20, 0);
    comparison.uncertain(Dimension.APP, "dropbox", 1, 10, 0);

    comparison.reported(Dimension.APP, "dropbox", 8, 75, 0, 3, 3, 3);
    assertThat(comparison.result(10).equal()).isTrue();

    comparison.clearReported();
    comparison.reported(Dimension.APP, "dropbox", 9, 69, 0, 3, 3, 3);
    assertThat(sentences())
        .containsExactly(
            "app dropbox: the ledger has 10 transactions less 2 dropped less up to 1 uncertain, the"
                + " report 9",
            "app dropbox: the ledger has 100 uploaded bytes less 20 dropped less up to 10"
                + " uncertain, the report 69");
  }

  @Test
  void onlySoManyAreNamedButAllAreCounted() {
    for (int i = 0; i < 100; i++) {
      comparison.did(Dimension.USER, "user" + i, 1, 0, 0);
    }

    assertThat(comparison.result(7).named()).hasSize(7);
    assertThat(comparison.result(7).differences()).isEqualTo(100);
  }

  @Test
  void whatDifferedBeforeIsNoMatterOfWhatCameSince() {
    var before = new Comparison();
    before.did(Dimension.USER, "ada", 5, 50, 5);
    before.dropped(Dimension.USER, "ada", 1, 10, 1);
    before.reported(Dimension.USER, "ada", 3, 30, 3);
    comparison.did(Dimension.USER, "ada", 9, 90, 9);
    comparison.dropped(Dimension.USER, "ada", 1, 10, 1);
    comparison.reported(Dimension.USER, "ada", 7, 70, 7);

    comparison.minus(before);

    assertThat(comparison.result(10).equal()).isTrue();
    comparison.reported(Dimension.USER, "ada", 1, 0, 0);
    assertThat(comparison.result(10).equal()).isFalse();
  }

  @Test
  void whoWasReportedBeforeWithoutTheLedgerMayBeMetAgain() {
    var before = new Comparison();
    before.reported(Dimension.APP, "slack", 1, 0, 0, 1, 1, 1);
    comparison.did(Dimension.APP, "slack", 5, 0, 0, 4, 2, 2);
    comparison.reported(Dimension.APP, "slack", 6, 0, 0, 4, 2, 2);

    comparison.minus(before);

    assertThat(sentences()).isEmpty();
    comparison.reported(Dimension.APP, "slack", 0, 0, 0, 2, 0, 0);
    assertThat(sentences())
        .containsExactly("app slack: the ledger has 4 users less up to 1 uncertain, the report 5");
  }

  @Test
  void whoWasLostBeforeMayBeMetAgain() {
    var before = new Comparison();
    before.did(Dimension.APP, "slack", 1, 0, 0, 1, 1, 1);
    before.dropped(Dimension.APP, "slack", 1, 0, 0);
    comparison.did(Dimension.APP, "slack", 6, 0, 0, 4, 2, 2);
    comparison.dropped(Dimension.APP, "slack", 1, 0, 0);
    comparison.reported(Dimension.APP, "slack", 5, 0, 0, 4, 2, 2);

    comparison.minus(before);

    assertThat(sentences()).isEmpty();
    comparison.reported(Dimension.APP, "slack", 0, 0, 0, 1, 0, 0);
    assertThat(sentences()).hasSize(1);
  }

  @Test
  void aRevisionIsAStateAndComparedAsItIs() {
    var before = new Comparison();
    before.did(Dimension.REVISION, "LAPTOP-00007", 2);
    comparison.did(Dimension.REVISION, "LAPTOP-00007", 3);
    comparison.minus(before);

    comparison.reported(Dimension.REVISION, "LAPTOP-00007", 2);

    assertThat(sentences())
        .containsExactly(
            "device LAPTOP-00007: the ledger has 3 as enforced revision, the policy service 2");
  }

  private List<String> sentences() {
    return comparison.result(10).named().stream().map(Difference::sentence).toList();
  }
}
