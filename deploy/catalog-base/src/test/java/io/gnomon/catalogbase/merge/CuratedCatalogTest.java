package io.gnomon.catalogbase.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuratedCatalogTest {

  @TempDir Path folder;

  @Test
  void anAppIsAtHomeAtItsFirstDomain() throws Exception {
    Files.createDirectories(folder.resolve("apps"));
    Files.createDirectories(folder.resolve("curated"));
    Files.writeString(
        folder.resolve("apps/acme.yaml"),
        "id: acme\nname: Acme\ndomains: [acme.com/docs, acme-files.com]\n");
    Files.writeString(
        folder.resolve("curated/crm.yaml"),
        "apps:\n  - {id: borg, name: Borg, domains: [borg.com]}\n  - {id: none, name: None}\n");

    CuratedCatalog curated = CuratedCatalog.read(folder);

    assertThat(curated.homes()).containsExactly("acme.com/docs", "borg.com");
    assertThat(curated.domains()).containsExactly("acme-files.com", "acme.com", "borg.com");
  }
}
