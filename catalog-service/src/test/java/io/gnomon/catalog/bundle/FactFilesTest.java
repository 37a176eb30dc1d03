package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.catalog.factor.Fact;
import io.gnomon.catalog.factor.RiskFactor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards the lists of facts: an id that no app has would have no effect and go unnoticed. */
class FactFilesTest {

  private static final String CATEGORY = "category";
  private static final String KIND_OF_USE = "kindOfUse";
  private static final String RETIRED = "retired";
  private static final String REPLACED_BY = "replacedBy";
  private static final Set<String> UNTRUSTED =
      Set.of("anonymiser", "torrents", "warez", "disposableMail", "fileDrop", "pasteBin");
  private static final Map<String, CloudApp> APPS =
      ShippedCatalog.APPS.stream().collect(Collectors.toMap(CloudApp::id, Function.identity()));

  @ParameterizedTest
  @ValueSource(strings = {CATEGORY, KIND_OF_USE, RETIRED, REPLACED_BY, "mfa", "saml"})
  void eachAppOfAListExistsAndHasTheValueOnce(String factor) {
    var list = list(factor);

    assertThat(list.values()).flatMap(ids -> ids).doesNotHaveDuplicates();
    list.forEach(
        (value, ids) ->
            assertThat(ids)
                .allSatisfy(
                    id -> {
                      assertThat(APPS).containsKey(id);
                      assertThat(fact(id, factor)).map(Fact::value).as(id).contains(value);
                    }));
  }

  @Test
  void eachKindOfUseHasApps() {
    var kinds =
        ShippedCatalog.CATALOG
            .factors()
            .find(KIND_OF_USE)
            .map(RiskFactor::values)
            .orElseThrow()
            .keySet();

    assertThat(list(KIND_OF_USE)).containsOnlyKeys(kinds);
    assertThat(list(KIND_OF_USE).values()).allMatch(ids -> ids.size() >= 10);
  }

  @Test
  void someHundredsAreOfTheKindsThatNobodyTrusts() {
    var untrusted =
        list(KIND_OF_USE).entrySet().stream()
            .filter(each -> UNTRUSTED.contains(each.getKey()))
            .flatMap(each -> each.getValue().stream())
            .toList();

    assertThat(untrusted).hasSizeGreaterThan(400);
  }

  @Test
  void anEndLiesBehindTheDayOfItsFact() {
    assertThat(list(RETIRED).values()).flatMap(ids -> ids).hasSizeGreaterThan(60);
    assertThat(list(RETIRED).values())
        .flatMap(ids -> ids)
        .map(id -> fact(id, RETIRED).orElseThrow())
        .allMatch(fact -> Integer.parseInt(fact.value()) <= fact.asOf().getYear());
  }

  @Test
  void aRetiredAppIsReplacedByOneThatExists() {
    assertThat(list(REPLACED_BY))
        .allSatisfy(
            (successor, ids) -> {
              assertThat(APPS).containsKey(successor);
              assertThat(ids).allMatch(id -> fact(id, RETIRED).isPresent());
            });
  }

  @Test
  void anAppKeepsItsOwnFactAndAListOfAnUnknownFactorIsRefused() {
    var list = "{source: ours, asOf: 2025-06-01, apps: {\"true\": [dropbox, nobody]}}";

    var apps = CatalogBundle.read(ShippedCatalog.FILES.with("facts/mfa.yaml", list)).entries();

    assertThat(apps)
        .filteredOn(each -> each.appId().equals("dropbox"))
        .flatMap(each -> each.draft().facts())
        .filteredOn(fact -> fact.factorId().equals("mfa"))
        .singleElement()
        .satisfies(fact -> assertThat(fact.source()).isNotEqualTo("ours"));
    assertThatThrownBy(() -> CatalogBundle.read(ShippedCatalog.FILES.with("facts/luck.yaml", list)))
        .hasStackTraceContaining("luck");
  }

  private static Optional<Fact> fact(String id, String factor) {
    return Objects.requireNonNull(APPS.get(id), id).facts().stream()
        .filter(fact -> fact.factorId().equals(factor))
        .findFirst();
  }

  private static Map<String, List<String>> list(String factor) {
    var path = "facts/" + factor + ".yaml";
    return CatalogBundle.read(
            path, ShippedCatalog.FILES.file(path), new TypeReference<FactFile>() {})
        .apps();
  }
}
