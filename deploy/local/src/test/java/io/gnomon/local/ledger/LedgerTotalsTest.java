package io.gnomon.local.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.matching.attribution.AppDomain;
import io.gnomon.matching.host.HostName;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTotalsTest {

  private static final List<String> ONE_FLEET =
      List.of(
          "[\"gnomon-ledger\",1]",
          "[\"site\",\"dl.dropbox.com\",\"2026-11-24\",2,20,200]",
          "[\"site\",\"www.dropbox.com\",\"2026-11-25\",1,10,100]",
          "[\"site\",\"git.quiet-harbour.test\",\"2026-11-25\",4,4,4]",
          "[\"user\",\"Ada@example.org\",3,30,300]",
          "[\"user\",\"bo@example.org\",4,4,4]",
          "[\"device\",\"LAPTOP-1\",7,34,304]",
          "[\"address\",\"fd00:2026:1:0::6\",7,34,304]",
          "[\"seen-user\",\"dl.dropbox.com\",\"" + endpoints(0) + "\"]",
          "[\"seen-user\",\"www.dropbox.com\",\"" + endpoints(0) + "\"]",
          "[\"seen-user\",\"git.quiet-harbour.test\",\"" + endpoints(1) + "\"]",
          "[\"seen-device\",\"git.quiet-harbour.test\",\"" + endpoints(0) + "\"]",
          "[\"attempt\",\"2026-11-25\",\"a.example\",\"dropbox\",null,\"LAPTOP-1\",\"Ada@example.org\",\"blocked\",2]",
          "[\"attempt\",\"2026-11-25\",\"b.example\",null,\"41\",\"LAPTOP-1\",\"bo@example.org\",\"warned\",3]",
          "[\"dropped-site\",\"www.dropbox.com\",\"2026-11-25\",1,10,100]",
          "[\"dropped-user\",\"Ada@example.org\",1,10,100]",
          "[\"uncertain-attempt\",\"2026-11-25\",\"b.example\",null,\"41\",\"LAPTOP-1\",\"bo@example.org\",\"warned\",1]",
          "[\"device-id\",\"LAPTOP-1\",\"0d1\"]",
          "[\"app\",\"dl.dropbox.com\",\"dropbox\"]",
          "[\"app\",\"www.dropbox.com\",\"dropbox\"]",
          "[\"revision\",7,10,1,2,3]");

  private static final CustomApps NO_CUSTOM_APPS = new CustomApps(Set.of(), app -> Set.of());

  private final LedgerTotals ledger = new LedgerTotals(new People(), NO_CUSTOM_APPS);

  @Test
  void aLedgerSpeaksTheNamesOfTheReport() {
    ledger.read(ONE_FLEET.stream());
    var comparison = ledger.comparison(Set.of());

    comparison.reported(Dimension.TOTAL, Comparison.ALL, 6, 24, 204);
    comparison.reported(Dimension.DAY, "2026-11-24", 2, 20, 200);
    comparison.reported(Dimension.DAY, "2026-11-25", 4, 4, 4);
    comparison.reported(Dimension.APP_ON_DAY, "dropbox on 2026-11-24", 2, 20, 200);
    comparison.reported(Dimension.APP, "dropbox", 2, 20, 200, 1, 0, 0);
    comparison.reported(Dimension.UNCATALOGUED_DOMAIN, "quiet-harbour.test", 4, 4, 4, 1, 0, 1);
    comparison.reported(Dimension.USER, "ada@example.org", 2, 20, 200);
    comparison.reported(Dimension.USER, "bo@example.org", 4, 4, 4);
    comparison.reported(Dimension.DEVICE, "LAPTOP-1", 7, 34, 304);
    comparison.reported(Dimension.IP_ADDRESS, "fd00:2026:1::6", 7, 34, 304);
    comparison.reported(
        Dimension.ATTEMPTS, "blocked at dropbox by ada@example.org on LAPTOP-1 on 2026-11-25", 2);
    comparison.reported(
        Dimension.ATTEMPTS,
        "warned at indicator 41 by bo@example.org on LAPTOP-1 on 2026-11-25",
        2);

    assertThat(comparison.result(20).named()).isEmpty();
    assertThat(ledger.deviceName("0d1", "?")).isEqualTo("LAPTOP-1");
    assertThat(ledger.days()).containsExactly("2026-11-24", "2026-11-25");
    assertThat(ledger.complete()).isTrue();
  }

  @Test
  void aPromotedDomainIsTheCustomAppEverywhere() {
    var domain = new AppDomain("harbour", HostName.of("quiet-harbour.test"));
    var custom = new CustomApps(Set.of(domain), app -> Set.of());
    var totals = new LedgerTotals(new People(), custom);
    totals.read(ONE_FLEET.stream());
    var comparison = totals.comparison(Set.of());
    comparison.reported(Dimension.APP, "harbour", 4, 4, 4, 1, 0, 1);
    comparison.reported(Dimension.APP_ON_DAY, "harbour on 2026-11-25", 4, 4, 4);

    assertThat(comparison.result(100).named())
        .noneMatch(
            difference ->
                difference.sentence().contains("harbour")
                    || difference.dimension() == Dimension.UNCATALOGUED_DOMAIN);
  }

  @Test
  void whatWasVisitedBelowThePathOfADomainIsItsApp() {
    var domain = new AppDomain("harbour-wiki", HostName.of("quiet-harbour.test"), "/wiki");
    var totals = new LedgerTotals(new People(), new CustomApps(Set.of(domain), app -> Set.of()));
    var visits =
        List.of(
            "[\"site\",\"git.quiet-harbour.test/wiki/start\",\"2026-11-25\",3,3,3]",
            "[\"seen-user\",\"git.quiet-harbour.test/wiki/start\",\"" + endpoints(0) + "\"]",
            "[\"site\",\"git.quiet-harbour.test/tickets\",\"2026-11-25\",2,2,2]",
            "[\"dropped-site\",\"git.quiet-harbour.test/wiki\",\"2026-11-25\",1,1,1]");
    totals.read(Stream.concat(ONE_FLEET.stream(), visits.stream()));
    var comparison = totals.comparison(Set.of());
    comparison.reported(Dimension.APP, "harbour-wiki", 2, 2, 2, 1, 0, 0);
    comparison.reported(Dimension.APP_ON_DAY, "harbour-wiki on 2026-11-25", 2, 2, 2);
    comparison.reported(Dimension.UNCATALOGUED_DOMAIN, "quiet-harbour.test", 6, 6, 6, 1, 0, 1);

    assertThat(comparison.result(100).named())
        .noneMatch(difference -> difference.sentence().contains("harbour"));
  }

  @Test
  void aPersonIsOneUserAndCountsInTheirGroups() {
    var people = new People();
    people.add("p1", Set.of("ADA@example.org", "bo@example.org"), Set.of("Staff"));
    var totals = new LedgerTotals(people, NO_CUSTOM_APPS);
    totals.read(ONE_FLEET.stream());
    var comparison = totals.comparison(Set.of());
    comparison.reported(Dimension.USER, "p1", 6, 24, 204);
    comparison.reported(Dimension.USER_GROUP, "Staff", 6, 24, 204, 1);

    assertThat(comparison.result(100).named())
        .noneMatch(
            difference ->
                difference.dimension() == Dimension.USER
                    || difference.dimension() == Dimension.USER_GROUP);
    assertThat(totals.userGroups()).containsExactly("Staff");
  }

  @Test
  void peopleOfSeveralFleetsAreCountedOnce() {
    ledger.read(ONE_FLEET.stream());
    ledger.read(ONE_FLEET.stream());
    var comparison = ledger.comparison(Set.of());
    comparison.reported(Dimension.UNCATALOGUED_DOMAIN, "quiet-harbour.test", 8, 8, 8, 1, 0, 1);

    assertThat(comparison.result(100).named())
        .noneMatch(difference -> difference.dimension() == Dimension.UNCATALOGUED_DOMAIN);
  }

  @Test
  void attemptsAtIndicatorsThatRaiseNoAlertAreLeftOut() {
    ledger.read(ONE_FLEET.stream());

    assertThat(ledger.comparison(Set.of("41")).result(100).attempts()).isEqualTo(2);
  }

  @Test
  void aLedgerWhoseFleetWasKilledSaysSo() {
    ledger.read(Stream.concat(ONE_FLEET.stream(), Stream.of("[\"incomplete\"]")));

    assertThat(ledger.complete()).isFalse();
  }

  @Test
  void whatIsNoLedgerIsRefused() {
    assertThatThrownBy(() -> ledger.read(Stream.of("[\"gnomon-ledger\",9]")))
        .isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.read(Stream.of("<html>"))).isInstanceOf(LedgerException.class);
    assertThatThrownBy(() -> ledger.read(Stream.of())).isInstanceOf(LedgerException.class);
    assertThatThrownBy(
            () ->
                ledger.read(
                    Stream.of(
                        "[\"gnomon-ledger\",1]",
                        "[\"seen-user\",\"a.example\",\"" + endpoints(3) + "\"]")))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("invalid");
  }

  private static String endpoints(int endpoint) {
    var set = new BitSet();
    set.set(endpoint);
    return Base64.getEncoder().encodeToString(set.toByteArray());
  }
}
