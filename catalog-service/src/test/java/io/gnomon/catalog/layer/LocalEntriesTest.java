package io.gnomon.catalog.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gnomon.catalog.CatalogTest;
import io.gnomon.kit.problem.ProblemException;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@CatalogTest
@TestTransaction
class LocalEntriesTest {

  @Inject LayerEntryRepository repository;
  @Inject AppDraftCodec codec;

  private record Bounds(long maxLayerBytes, int maxLocalEntries) implements LayerConfig {}

  static List<LayerSource> local() {
    return List.of(LayerSource.CUSTOM, LayerSource.CORRECTION);
  }

  @ParameterizedTest
  @MethodSource("local")
  void peopleAddNoMoreEntriesToALayerThanTheSettingSays(LayerSource layer) {
    int allowed = Math.toIntExact(repository.count("source", layer.id())) + 1;
    var entries = new LayerEntryService(repository, codec, new Bounds(0, allowed));
    entries.put(named(layer, "first", "The last that is allowed"));

    assertThatThrownBy(() -> entries.put(named(layer, "second", "One more")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("At most %d apps", allowed);
    entries.put(named(layer, "first", "Changed"));

    assertThat(entries.count(layer)).isEqualTo(allowed);
  }

  private static LayerEntry named(LayerSource layer, String appId, String name) {
    var domains = List.of(appId + ".local-entries.test");
    return new LayerEntry(
        layer,
        "local-entries-" + appId,
        new AppDraft(name, null, null, null, null, domains, List.of(), null, null, List.of()));
  }
}
