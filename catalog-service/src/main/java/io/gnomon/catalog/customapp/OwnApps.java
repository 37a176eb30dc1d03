package io.gnomon.catalog.customapp;

import io.gnomon.catalog.layer.CatalogUpdate;
import io.gnomon.catalog.layer.LayerEntry;
import io.gnomon.catalog.layer.LayerReader;
import io.gnomon.catalog.layer.LayerSource;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The organisation's own apps within the layers of the catalog. */
@Singleton
class OwnApps {

  private final CatalogUpdate update;
  private final LayerReader layers;

  OwnApps(CatalogUpdate update, LayerReader layers) {
    this.update = update;
    this.layers = layers;
  }

  void lock() {
    update.lock();
  }

  Optional<LayerEntry> find(String id) throws SQLException {
    return id.indexOf('\0') >= 0 ? Optional.empty() : layers.find(LayerSource.CUSTOM, id);
  }

  List<LayerEntry> after(String id, int limit) throws SQLException {
    return layers.after(LayerSource.CUSTOM, id, limit);
  }

  /** With what was corrected of it. */
  void remove(String id) {
    update.remove(LayerSource.CORRECTION, id);
    update.remove(LayerSource.CUSTOM, id);
  }
}
