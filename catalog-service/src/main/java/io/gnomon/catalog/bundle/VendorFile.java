package io.gnomon.catalog.bundle;

import io.gnomon.catalog.factor.Evidence;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.FactorScope;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.vendor.AppScope;
import io.gnomon.catalog.vendor.Vendor;
import io.gnomon.catalog.vendor.VendorFact;
import io.gnomon.catalog.vendor.Vendors;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Vendors and what holds for their apps.
 *
 * @param source of what names none of its own
 * @param sets facts that many vendors have alike, by the name under which they refer to them
 */
record VendorFile(String source, LocalDate asOf, Map<String, Group> sets, List<Described> vendors) {

  /**
   * Facts that apply to the same apps.
   *
   * @param set the name of a set that is meant; null where the facts stand here
   * @param appliesTo null: all that the vendor runs
   */
  record Group(
      @Nullable String set,
      @Nullable Map<String, String> factors,
      @Nullable AppScope appliesTo,
      @Nullable String source,
      @Nullable LocalDate asOf) {}

  /** A vendor; what it has but once stands beside its name. */
  record Described(
      String id,
      String name,
      @Nullable List<String> spellings,
      @Nullable String parent,
      @Nullable List<String> fromParent,
      @Nullable List<String> distinctFrom,
      @Nullable String headquarters,
      @Nullable String founded,
      @Nullable String holding,
      @Nullable List<Group> facts) {

    private Map<String, String> once() {
      var values = new TreeMap<String, String>();
      put(values, "headquarters", headquarters);
      put(values, "founded", founded);
      put(values, "holding", holding);
      return values;
    }

    private static void put(Map<String, String> values, String factorId, @Nullable String value) {
      if (value != null) {
        values.put(factorId, value);
      }
    }
  }

  /** All vendors; refuses a risk factor that is not a vendor's, and a value that it cannot have. */
  Vendors read(RiskFactors known) {
    return Vendors.of(vendors.stream().map(each -> vendor(each, known)).toList());
  }

  private Vendor vendor(Described vendor, RiskFactors known) {
    var groups =
        Stream.concat(
            Stream.of(new Group(null, vendor.once(), null, null, null)),
            orNone(vendor.facts()).stream().map(each -> resolved(vendor.id(), each)));
    return new Vendor(
        vendor.id(),
        vendor.name(),
        orNone(vendor.spellings()),
        vendor.parent(),
        orNone(vendor.fromParent()),
        orNone(vendor.distinctFrom()),
        groups.flatMap(each -> facts(vendor.id(), each, known)).toList());
  }

  /** The group itself, or the set that it names, for the apps that it names. */
  private Group resolved(String vendorId, Group group) {
    if (group.set() == null) {
      return group;
    }
    var set = sets.get(group.set());
    if (set == null) {
      throw new IllegalArgumentException(vendorId + ": no set is called " + group.set());
    }
    return new Group(null, set.factors(), group.appliesTo(), set.source(), set.asOf());
  }

  private Stream<VendorFact> facts(String vendorId, Group group, RiskFactors known) {
    var evidence =
        new Evidence(
            Objects.requireNonNullElse(group.source(), source),
            Objects.requireNonNullElse(group.asOf(), asOf));
    var scope = Objects.requireNonNullElse(group.appliesTo(), AppScope.ALL);
    return Objects.requireNonNullElse(group.factors(), Map.<String, String>of()).entrySet().stream()
        .map(each -> new Fact(each.getKey(), each.getValue(), evidence.source(), evidence.asOf()))
        .map(fact -> new VendorFact(checked(vendorId, fact, known), scope));
  }

  private static Fact checked(String vendorId, Fact fact, RiskFactors known) {
    var accepted = BundledFact.of(vendorId, fact, known);
    if (known.find(fact.factorId()).orElseThrow().scope() != FactorScope.VENDOR) {
      throw new IllegalArgumentException(
          "%s: %s is of each app by itself".formatted(vendorId, fact.factorId()));
    }
    return accepted;
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return Objects.requireNonNullElse(list, List.of());
  }
}
