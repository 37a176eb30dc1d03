package io.gnomon.catalog.vendor;

import io.gnomon.catalog.app.AppVendor;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.searchterm.FoldedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  /** Refuses two vendors that share an id, a name or a spelling. */
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

  /**
   * How a company's name is written.
   *
   * @param exact the name, whatever its case
   * @param core what remains without case, accents, punctuation, spaces and the form of the
   *     company: {@code google} of {@code Google LLC}
   * @param slug an id made from the name
   */
  record VendorSpelling(String exact, String core, String slug) {

    private static final Pattern PUNCTUATION_IN_WORDS = Pattern.compile("[.'’/]");
    private static final int MAX_SLUG_LENGTH = 80;

    /** Forms of companies. Words that also distinguish companies, such as Group, are none. */
    private static final Set<String> FORMS =
        Set.of(
            ("inc incorporated llc ltd limited gmbh mbh ag se sa spa bv nv ab as asa aps oy oyj plc"
                    + " corp corporation co company pty kg kgaa sas sasu sarl srl sl slu pte pvt kk lp"
                    + " llp ltda sro zrt kft doo eood ug ev")
                .split(" "));

    static VendorSpelling of(String text) {
      var exact = text.strip().toLowerCase(Locale.ROOT);
      var words = words(text);
      var core = withoutForms(words);
      var slug = String.join("-", core);
      var cut = slug.length() > MAX_SLUG_LENGTH ? slug.substring(0, MAX_SLUG_LENGTH) : slug;
      return new VendorSpelling(exact, String.join("", core), cut.isEmpty() ? "unnamed" : cut);
    }

    /** An id that has the form of the company as well. */
    static String fullSlug(String text) {
      return String.join("-", words(text));
    }

    private static List<String> words(String text) {
      return FoldedText.words(PUNCTUATION_IN_WORDS.matcher(text).replaceAll(""));
    }

    /** A name that consists of nothing else keeps one. */
    private static List<String> withoutForms(List<String> words) {
      var core = new ArrayList<>(words);
      if (core.size() > 1 && core.get(0).equals("the")) {
        core.remove(0);
      }
      while (core.size() > 1 && FORMS.contains(core.get(core.size() - 1))) {
        core.remove(core.size() - 1);
      }
      return core;
    }
  }
}
