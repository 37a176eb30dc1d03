package io.gnomon.catalog.probe.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppLayer;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.app.ListedDomain;
import io.gnomon.catalog.app.ListedDomain.Review;
import io.gnomon.catalog.app.LocalPart;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.layer.DomainText;
import io.gnomon.matching.host.HostName;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProbeTargetTest {

  private final List<ListedDomain> domains = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  @Test
  void theFirstDomainIsTheHomeOfAnAppWithoutAHomepage() {
    domain("box.co.uk", Review.NONE);
    domain("box.net", Review.NONE);

    var target = target();

    assertThat(target.home()).isEqualTo(URI.create("https://box.co.uk/"));
    assertThat(target.login()).isNull();
    assertThat(target.registered()).isEqualTo(HostName.of("box.co.uk"));
  }

  @Test
  void whatIsKnownOfItsPagesIsBeforeThatAndEncrypted() {
    domain("box.net", Review.NONE);
    know("homepage", "http://www.box.com/start?a=b");
    know("logonUrl", "https://account.box.com/login");

    var target = target();

    assertThat(target.home()).isEqualTo(URI.create("https://www.box.com/start?a=b"));
    assertThat(target.login()).isEqualTo(URI.create("https://account.box.com/login"));
  }

  @Test
  void aPageIsTheAppsOnItsDomainsAndBesideItsPagesOnly() {
    domain("box.net", Review.NONE);
    domain("taken.example", Review.PENDING);
    know("homepage", "https://www.box.com/");

    var target = target();

    assertThat(target.owns(URI.create("https://a.box.net/"))).isTrue();
    assertThat(target.owns(URI.create("https://account.box.com/"))).isTrue();
    assertThat(target.owns(URI.create("https://taken.example/"))).isFalse();
    assertThat(target.owns(URI.create("https://notbox.com/"))).isFalse();
    assertThat(target.owns(URI.create("mailto:a@box.com"))).isFalse();
  }

  @Test
  void onePageForBothIsLookedAtOnce() {
    know("homepage", "https://www.box.com/");
    know("logonUrl", "http://www.box.com/");

    assertThat(target().login()).isNull();
  }

  @Test
  void addressesAloneAreNoPlaceToLook() {
    domain("203.0.113.7", Review.NONE);

    var target = target();

    assertThat(target.home()).isNull();
    assertThat(target.registered()).isNull();
  }

  private void domain(String text, Review review) {
    domains.add(new ListedDomain(DomainText.read("box", text), false, review));
  }

  private void know(String factor, String value) {
    facts.add(new Fact(factor, value, "test", LocalDate.of(2026, 3, 2)));
  }

  private ProbeTarget target() {
    return ProbeTarget.of(
        new CloudApp(
            "box",
            "Box",
            null,
            "crm",
            AppLayer.CURATED,
            AppKind.APP,
            domains,
            facts,
            LocalPart.NONE,
            List.of()));
  }
}
