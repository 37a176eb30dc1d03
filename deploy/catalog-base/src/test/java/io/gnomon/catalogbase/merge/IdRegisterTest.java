package io.gnomon.catalogbase.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalogbase.source.Evidence;
import io.gnomon.catalogbase.source.Mention;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdRegisterTest {

  private static final CuratedCatalog NOTHING_CURATED =
      new CuratedCatalog(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  @TempDir Path folder;

  @Test
  void anIdSurvivesAnotherNameAndAnotherMainDomain() throws Exception {
    Path file = folder.resolve("ids.tsv");
    IdRegister first = new IdRegister();
    ids(first, NOTHING_CURATED, app("Acme", "acme.com"));
    first.write(file);

    Mention renamed = app("Neo", "neo.com").at(List.of("acme.com"));
    List<String> ids = ids(IdRegister.read(file), NOTHING_CURATED, renamed);

    assertThat(ids).containsExactly("acme");
  }

  @Test
  void theIdOfAServiceThatLeftIsNotGivenAgain() throws Exception {
    Path file = folder.resolve("ids.tsv");
    IdRegister first = new IdRegister();
    ids(first, NOTHING_CURATED, app("Acme", "acme.com"));
    first.write(file);

    List<String> ids = ids(IdRegister.read(file), NOTHING_CURATED, app("Acme", "acme-shop.com"));

    assertThat(ids).containsExactly("acme-acme-shop-com");
  }

  @Test
  void aCuratedIdIsNotGiven() {
    CuratedCatalog curated =
        new CuratedCatalog(
            Set.of("acme"), Set.of("acme.example.com"), Set.of(), Set.of(), Set.of(), Set.of());

    assertThat(ids(new IdRegister(), curated, app("Acme", "acme-tools.com")))
        .containsExactly("acme-acme-tools-com");
  }

  @Test
  void aNameWithoutLatinLettersTakesTheDomainForAnId() {
    assertThat(ids(new IdRegister(), NOTHING_CURATED, app("Пример", "primer.com")))
        .containsExactly("primer-com");
  }

  private static List<String> ids(
      IdRegister register, CuratedCatalog curated, Mention... mentions) {
    PackageExtract extract = new PackageExtract("a", List.of(mentions));
    return BaseCatalog.of(List.of(extract), curated, Set.of(), register).entries().stream()
        .map(BaseEntry::id)
        .toList();
  }

  private static Mention app(String name, String home) {
    return Mention.of(name, home, Evidence.APP_LIKELY);
  }
}
