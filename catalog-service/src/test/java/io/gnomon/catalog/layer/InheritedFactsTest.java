package io.gnomon.catalog.layer;

import static io.gnomon.catalog.layer.Drafts.base;
import static io.gnomon.catalog.layer.Drafts.curated;
import static io.gnomon.catalog.layer.Drafts.custom;
import static io.gnomon.catalog.layer.Drafts.feed;
import static io.gnomon.catalog.layer.Drafts.knowing;
import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.vendor.AppScope;
import io.gnomon.catalog.vendor.Vendor;
import io.gnomon.catalog.vendor.VendorFact;
import io.gnomon.catalog.vendor.Vendors;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InheritedFactsTest {

  private static final Vendors VENDORS =
      Vendors.of(
          List.of(
              new Vendor(
                  "acme",
                  "Acme, Inc.",
                  List.of("Acme Works"),
                  null,
                  List.of(),
                  List.of(),
                  Stream.of("founded 1975", "headquarters US", "soc2 true")
                      .map(each -> each.split(" "))
                      .map(each -> new Fact(each[0], each[1], "the vendor", LocalDate.EPOCH))
                      .map(fact -> new VendorFact(fact, AppScope.ALL))
                      .toList())));

  @Test
  void anAppOfAnyLayerHasWhatItsVendorHas() {
    for (var entry :
        List.of(
            curated("a", "a.com"),
            base("a", "a.com"),
            feed("a", "a.com"),
            custom("custom.a", "a.com"))) {
      var app = merged(by("Acme Works", entry));

      assertThat(app.vendor()).isEqualTo(new AppVendor("acme", "Acme, Inc."));
      assertThat(fact(app, "soc2").value()).isEqualTo("true");
      assertThat(fact(app, "soc2").source()).isEqualTo("the vendor");
      assertThat(fact(app, "soc2").inheritedFrom()).isEqualTo("acme");
    }
  }

  @Test
  void whatTheAppSaysItselfStands() {
    var app = merged(by("Acme", knowing(feed("a", "a.com"), "soc2", "false")));

    assertThat(fact(app, "soc2").value()).isEqualTo("false");
    assertThat(fact(app, "soc2").inheritedFrom()).isNull();
  }

  @Test
  void whenAVendorWasFoundedIsOneYearForAllItsApps() {
    var other = merged(by("Acme", knowing(curated("a", "a.com"), "founded", "2004")));
    var same = merged(by("Acme", knowing(curated("a", "a.com"), "founded", "1975")));

    assertThat(fact(other, "founded").value()).isEqualTo("1975");
    assertThat(fact(other, "founded").inheritedFrom()).isEqualTo("acme");
    assertThat(fact(same, "founded").inheritedFrom()).isNull();
  }

  @Test
  void whatTheOrganisationSaysStandsAgainstTheVendor() {
    var corrected =
        merged(
            by("Acme", curated("a", "a.com")),
            knowing(
                new LayerEntry(
                    LayerSource.CORRECTION,
                    "a",
                    AppDraft.correction(List.of(), List.of(), Drafts.EVIDENCE)),
                "founded",
                "2004"));
    var custom = merged(by("Acme", knowing(custom("custom.a", "a.com"), "headquarters", "SE")));

    assertThat(fact(corrected, "founded").value()).isEqualTo("2004");
    assertThat(fact(custom, "headquarters").value()).isEqualTo("SE");
  }

  @Test
  void anAppOfAnotherVendorHasNothingOfIt() {
    assertThat(merged(by("Acme Island Ferries", curated("a", "a.com"))).facts())
        .extracting(Fact::factorId)
        .doesNotContain("soc2", "founded");
    assertThat(merged(curated("a", "a.com")).vendor()).isNull();
  }

  private static LayerEntry by(String vendor, LayerEntry entry) {
    var said = entry.draft();
    var draft =
        new AppDraft(
            said.name(),
            vendor,
            said.category(),
            said.layer(),
            said.kind(),
            said.domains(),
            said.facts(),
            said.evidence(),
            said.local(),
            said.aliases());
    return new LayerEntry(entry.source(), entry.appId(), draft);
  }

  private static CloudApp merged(LayerEntry... entries) {
    return CatalogMerge.merge(List.of(entries), Drafts.CATEGORIES, Drafts.SHARED, VENDORS).get(0);
  }

  private static Fact fact(CloudApp app, String factorId) {
    return app.facts().stream()
        .filter(each -> each.factorId().equals(factorId))
        .findFirst()
        .orElseThrow();
  }
}
