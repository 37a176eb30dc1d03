package io.gnomon.catalog.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.app.AppKind;
import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.factor.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VendorsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final ScopedApp MAIL = new ScopedApp("acme-mail", AppKind.APP, "webmail");
  private static final ScopedApp GAME =
      new ScopedApp("acme-game", AppKind.CONSUMER_SERVICE, "gaming");

  @Test
  void aVendorIsFoundHoweverItsNameIsWritten() {
    var vendors = Vendors.of(List.of(vendor("acme", "Acme, Inc.", "Acme Mail Works")));

    for (var text :
        List.of("acme", "ACME", "Acme LLC", "The Acme Company", "Acmé S.p.A.", "acme mail-works")) {
      assertThat(vendors.vendorOf(text)).as(text).isEqualTo(new AppVendor("acme", "Acme, Inc."));
    }
  }

  @Test
  void aVendorThatIsNotDescribedHasAnIdMadeFromItsName() {
    assertThat(Vendors.NONE.vendorOf("Ablage Nord GmbH"))
        .isEqualTo(new AppVendor("ablage-nord", "Ablage Nord GmbH"));
    assertThat(Vendors.NONE.vendorOf("Ablage Nord").id()).isEqualTo("ablage-nord");
    assertThat(Vendors.NONE.vendorOf("Группа ВТБ").id()).isEqualTo("gruppa-vtb");
    assertThat(Vendors.NONE.vendorOf("株式会社").id()).isNotBlank();
  }

  @Test
  void twoVendorsOfOneSpellingAreRefused() {
    var one = vendor("acme", "Acme, Inc.", "Acme Mail");
    var other = vendor("mail", "Mail Ltd", "acme mail");

    assertThatThrownBy(() -> Vendors.of(List.of(one, other)))
        .hasMessage("acme and mail are both spelled acme mail");
  }

  @Test
  void twoVendorsThatLookAlikeAreRefusedUnlessTheyAreSaidToBeDistinct() {
    var one = vendor("acme", "Acme, Inc.");
    var other = vendor("acme-jp", "ACME K.K.");
    var distinct =
        new Vendor("acme-jp", "ACME K.K.", List.of(), null, List.of(), List.of("acme"), List.of());

    assertThatThrownBy(() -> Vendors.of(List.of(one, other))).hasMessageContaining("look alike");
    var vendors = Vendors.of(List.of(one, distinct));
    assertThat(vendors.vendorOf("Acme, Inc.").id()).isEqualTo("acme");
    assertThat(vendors.vendorOf("acme k.k.").id()).isEqualTo("acme-jp");
    // Either could be meant.
    assertThat(vendors.vendorOf("Acme GmbH").id()).isEqualTo("acme-gmbh");
  }

  @Test
  void aFamilyIsAVendorAndAllThatItOwns() {
    var vendors =
        Vendors.of(
            List.of(
                vendor("acme", "Acme"),
                owned("mail", "acme"),
                owned("spam", "mail"),
                owned("x", "mail")));

    assertThat(vendors.family("acme")).containsExactly("acme", "mail", "spam", "x");
    assertThat(vendors.family("spam")).containsExactly("spam");
    assertThatThrownBy(() -> Vendors.of(List.of(owned("mail", "nobody"))))
        .hasMessage("mail: no vendor is called nobody");
  }

  @Test
  void aFactIsInheritedByTheAppsToWhichItAppliesAlone() {
    var scope =
        new AppScope(
            List.of(AppKind.APP), List.of("webmail", "crm"), List.of(), List.of("acme-old"));
    var vendors =
        Vendors.of(List.of(with("acme", null, List.of(), fact("iso27001", "true", scope))));

    assertThat(inherited(vendors, "acme", MAIL)).containsOnlyKeys("iso27001");
    assertThat(inherited(vendors, "acme", GAME)).isEmpty();
    assertThat(inherited(vendors, "acme", new ScopedApp("acme-old", AppKind.APP, "crm"))).isEmpty();
    assertThat(inherited(vendors, "acme", new ScopedApp("acme-ads", AppKind.APP, "marketing")))
        .isEmpty();
  }

  @Test
  void ofItsParentAnAppInheritsOnlyWhatItsVendorNames() {
    var parent =
        with(
            "acme",
            null,
            List.of(),
            fact("holding", "public", AppScope.ALL),
            fact("founded", "1975", AppScope.ALL));
    var own = with("mail", "acme", List.of("holding"), fact("headquarters", "SE", AppScope.ALL));
    var vendors = Vendors.of(List.of(parent, own));

    var facts = inherited(vendors, "mail", MAIL);

    assertThat(facts).containsOnlyKeys("holding", "headquarters");
    assertThat(facts.values())
        .extracting(Fact::inheritedFrom)
        .containsExactlyInAnyOrder("acme", "mail");
  }

  private static Map<String, Fact> inherited(Vendors vendors, String vendorId, ScopedApp app) {
    return vendors.inherited(new AppVendor(vendorId, vendorId), app);
  }

  private static VendorFact fact(String factorId, String value, AppScope scope) {
    return new VendorFact(new Fact(factorId, value, "a test", DAY), scope);
  }

  private static Vendor vendor(String id, String name, String... spellings) {
    return new Vendor(id, name, List.of(spellings), null, List.of(), List.of(), List.of());
  }

  private static Vendor owned(String id, String parent) {
    return with(id, parent, List.of());
  }

  private static Vendor with(
      String id, @Nullable String parent, List<String> fromParent, VendorFact... facts) {
    return new Vendor(id, id, List.of(), parent, fromParent, List.of(), List.of(facts));
  }
}
