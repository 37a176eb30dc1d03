package io.gnomon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.catalog.CloudAppTopic;
import io.gnomon.catalog.NarrowLimits;
import io.gnomon.catalog.app.CloudApp;
import io.gnomon.testing.Contracts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** All that ships, where the other tests begin with a part of it. */
@QuarkusTest
@CatalogTest
@TestProfile(NarrowLimits.class) // Comes last: each change merges all that there is.
class WholeCatalogTest {

  @Test
  void everyAppIsPublishedAsTheContractSays() {
    WholeCatalog.load();

    var apps = ShippedCatalog.APPS.stream().map(CloudApp::id).collect(Collectors.toSet());
    var published = CloudAppTopic.awaitLast(apps);
    assertThat(apps).hasSizeGreaterThan(20_000).contains("dropbox");
    assertThat(published.keySet()).isEqualTo(apps);
    published.values().forEach(each -> Contracts.assertValid("catalog/cloud-app", each));
  }
}
