package io.gnomon.catalog.vendor;

import io.gnomon.catalog.searchterm.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a company's name is written.
 *
 * @param exact the name, whatever its case
 * @param core what remains without case, accents, punctuation, spaces and the form of the company:
 *     {@code google} of {@code Google LLC}
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
