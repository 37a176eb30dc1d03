package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.searchterm.FoldedText;
import io.gnomon.catalog.searchterm.SearchTerm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Guards aliases and search terms: each alias or term added there changes what every user finds.
 */
class SearchDataTest {

  private static final Map<String, CloudApp> APPS =
      ShippedCatalog.APPS.stream().collect(Collectors.toMap(CloudApp::id, Function.identity()));
  private static final Map<String, List<String>> ALIASES =
      CatalogBundle.aliases(ShippedCatalog.FILES);
  private static final List<SearchTerm> TERMS =
      CatalogBundle.read(
          CatalogFiles.SEARCH_TERMS,
          ShippedCatalog.FILES.file(CatalogFiles.SEARCH_TERMS),
          new TypeReference<>() {});

  @Test
  void eachAppWithAnAliasExistsAndHasIt() {
    assertThat(ALIASES).hasSizeGreaterThan(100);
    assertThat(APPS.keySet()).containsAll(ALIASES.keySet());
    ALIASES.forEach(
        (id, own) -> assertThat(Objects.requireNonNull(APPS.get(id)).aliases()).isEqualTo(own));
  }

  @Test
  void anAliasBelongsToOneAppAlone() {
    var owners = new HashMap<String, String>();
    ALIASES.forEach(
        (id, own) ->
            own.forEach(
                alias -> {
                  var name = FoldedText.compact(alias);
                  assertThat(name).as(alias).isNotEmpty();
                  assertThat(owners.merge(name, id, (one, other) -> one)).as(alias).isEqualTo(id);
                }));
  }

  @Test
  void eachTermNamesWhatExistsAndStandsOnce() {
    var categories =
        ShippedCatalog.CATALOG.categories().stream().map(Category::id).collect(Collectors.toSet());

    assertThat(TERMS).flatExtracting(SearchTerm::apps).allMatch(APPS::containsKey);
    assertThat(TERMS).flatExtracting(SearchTerm::categories).allMatch(categories::contains);
    assertThat(TERMS)
        .allMatch(term -> !term.apps().isEmpty() || !term.categories().isEmpty())
        .flatExtracting(SearchTerm::terms)
        .extracting(FoldedText::fold)
        .doesNotHaveDuplicates();
  }
}
