package io.gnomon.catalogbase.npm;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.InMemoryPackage;
import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Mention;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameSuggestionIndexTest {

  private static final String INDEX =
      """
        {"nsi": {
          "brands/amenity/bank": {"items": [
            {"displayName": "Acme Bank", "tags": {"brand:wikidata": "Q1"}},
            {"displayName": "Акме", "tags": {"brand:wikidata": "Q2", "brand:en": "Akme"}},
            {"displayName": "Gone Bank", "tags": {"brand:wikidata": "Q3"}},
            {"displayName": "No Site", "tags": {"brand:wikidata": "Q4"}}]},
          "brands/shop/shoes": {"items": [{"displayName": "Shoe", "tags": {"brand:wikidata": "Q5"}}]},
          "operators/power/pole": {"items": [{"displayName": "Pole", "tags": {"operator:wikidata": "Q1"}}]}}}
        """;

  private static final String WIKIDATA =
      """
        {"wikidata": {
          "Q1": {"label": "Acme Bank plc", "officialWebsites": ["https://acme.test", "https://acme.test.pl"]},
          "Q2": {"officialWebsites": ["https://akme.test"]},
          "Q3": {"officialWebsites": ["https://gone.test"], "dissolutions": [{"date": "2020"}]},
          "Q4": {"officialWebsites": []},
          "Q5": {"officialWebsites": ["https://shoe.test"]}}}
        """;

  @Test
  void aBrandIsNamedByItsSignAndLivesAtItsOfficialSites() throws IOException {
    List<Mention> mentions =
        new NameSuggestionIndex()
            .extract(
                InMemoryPackage.with("dist/json/nsi.min.json", INDEX)
                    .and("dist/wikidata/wikidata.min.json", WIKIDATA));

    assertThat(mentions)
        .containsExactly(
            Mention.of("Acme Bank", "https://acme.test", Evidence.CONSUMER)
                .at(List.of("https://acme.test.pl"))
                .in("accounting-and-finance"),
            Mention.of("Akme", "https://akme.test", Evidence.CONSUMER).in("accounting-and-finance"),
            Mention.of("Shoe", "https://shoe.test", Evidence.RETAIL).in("e-commerce"));
  }
}
