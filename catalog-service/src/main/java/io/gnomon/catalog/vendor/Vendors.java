package io.gnomon.catalog.vendor;

import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.factor.Fact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All vendors that are described, found by any spelling. A vendor that is not described has an id
 * made from its name.
 */
public final class Vendors {

  /** Without any that is described. */
  public static final Vendors NONE = of(List.of());

  private final Map<String, Vendor> byId = new LinkedHashMap<>();
  private final Map<String, Vendor> byExact = new HashMap<>();
  private final Map<String, Vendor> byCore = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Set<String>> subsidiaries = new HashMap<>();

  private Vendors() {}

  /** Of those; two that share an id, a name or a spelling are refused. */
  public static Vendors of(Collection<Vendor> described) {
    var vendors = new Vendors();
    for (var vendor : described) {
      if (vendors.byId.put(vendor.id(), vendor) != null) {
        throw new IllegalArgumentException("two vendors are called " + vendor.id());
      }
    }
    described.forEach(vendors::addSpellings);
    described.forEach(vendors::addToParent);
    return vendors;
  }

  private void addSpellings(Vendor vendor) {
    Stream.concat(Stream.of(vendor.id(), vendor.name()), vendor.spellings().stream())
        .map(VendorSpelling::of)
        .forEach(spelling -> add(spelling, vendor));
  }

  private void add(VendorSpelling spelling, Vendor vendor) {
    var same = byExact.putIfAbsent(spelling.exact(), vendor);
    if (same != null && !same.id().equals(vendor.id())) {
      throw new IllegalArgumentException(
          "%s and %s are both spelled %s".formatted(same.id(), vendor.id(), spelling.exact()));
    }
    var alike = byCore.putIfAbsent(spelling.core(), vendor);
    if (alike != null && !alike.id().equals(vendor.id())) {
      if (!areDistinct(alike, vendor)) {
        throw new IllegalArgumentException(
            "%s and %s look alike: they are one, or one of them is distinctFrom the other"
                .formatted(alike.id(), vendor.id()));
      }
      ambiguous.add(spelling.core());
    }
  }

  private static boolean areDistinct(Vendor one, Vendor other) {
    return one.distinctFrom().contains(other.id()) || other.distinctFrom().contains(one.id());
  }

  private void addToParent(Vendor vendor) {
    if (vendor.parentId() == null) {
      return;
    }
    if (!byId.containsKey(vendor.parentId())) {
      throw new IllegalArgumentException(
          vendor.id() + ": no vendor is called " + vendor.parentId());
    }
    subsidiaries.computeIfAbsent(vendor.parentId(), id -> new TreeSet<>()).add(vendor.id());
  }

  /** All that are described. */
  public List<Vendor> all() {
    return List.copyOf(byId.values());
  }

  /** The described one of that id. */
  public Optional<Vendor> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The described one that a text means: its id, its name, or a spelling like one of its own. */
  public Optional<Vendor> named(String text) {
    var spelling = VendorSpelling.of(text);
    var exact = byExact.get(spelling.exact());
    return exact != null || ambiguous.contains(spelling.core())
        ? Optional.ofNullable(exact)
        : Optional.ofNullable(byCore.get(spelling.core()));
  }

  /** The described one that has exactly that name or spelling. */
  public Optional<Vendor> listed(String text) {
    return Optional.ofNullable(byExact.get(VendorSpelling.of(text).exact()));
  }

  /** What two names that look alike have in common: all but the form of the company. */
  public static String lookOf(String text) {
    return VendorSpelling.of(text).core();
  }

  /** The vendor that a text means, described or not. */
  public AppVendor vendorOf(String text) {
    return named(text)
        .map(each -> new AppVendor(each.id(), each.name()))
        .orElseGet(() -> new AppVendor(idOf(text), text));
  }

  private String idOf(String text) {
    var spelling = VendorSpelling.of(text);
    return ambiguous.contains(spelling.core()) ? VendorSpelling.fullSlug(text) : spelling.slug();
  }

  /** The ids of the companies that one owns directly, in their order. */
  public List<String> subsidiaries(String id) {
    return List.copyOf(subsidiaries.getOrDefault(id, Set.of()));
  }

  /** The ids of a vendor and of all that it owns, directly or not. */
  public List<String> family(String id) {
    var family = new ArrayList<>(List.of(id));
    for (int i = 0; i < family.size(); i++) {
      subsidiaries(family.get(i)).stream()
          .filter(each -> !family.contains(each))
          .forEach(family::add);
    }
    return List.copyOf(family);
  }

  /**
   * What an app has from its vendor, by risk factor, each fact marked as inherited: what the vendor
   * says of it, then what the vendor's parent says in the risk factors that the vendor names.
   */
  public Map<String, Fact> inherited(AppVendor vendor, ScopedApp app) {
    var facts = new HashMap<String, Fact>();
    var own = byId.get(vendor.id());
    if (own != null) {
      put(facts, own, app, null);
      var parent = own.parentId() == null ? null : byId.get(own.parentId());
      if (parent != null) {
        put(facts, parent, app, own.fromParent());
      }
    }
    return facts;
  }

  private static void put(
      Map<String, Fact> facts, Vendor from, ScopedApp app, @Nullable Collection<String> only) {
    for (var each : from.facts()) {
      var fact = each.fact();
      if ((only == null || only.contains(fact.factorId())) && each.appliesTo().covers(app)) {
        facts.putIfAbsent(fact.factorId(), fact.inheritedFrom(from.id()));
      }
    }
  }
}
