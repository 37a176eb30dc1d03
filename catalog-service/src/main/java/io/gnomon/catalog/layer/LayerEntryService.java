package io.gnomon.catalog.layer;

import io.gnomon.catalog.CatalogProblem;
import io.gnomon.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Single entries of the layers, such as people edit them. */
@ApplicationScoped
public class LayerEntryService {

  private final LayerEntryRepository repository;
  private final AppDraftCodec codec;
  private final LayerConfig config;

  LayerEntryService(LayerEntryRepository repository, AppDraftCodec codec, LayerConfig config) {
    this.repository = repository;
    this.codec = codec;
    this.config = config;
  }

  /** The entry of that layer and app. */
  @Transactional
  public Optional<LayerEntry> find(LayerSource source, String appId) {
    return repository.findByIdOptional(new LayerEntryKey(appId, source.id())).map(this::entry);
  }

  /** The entries of that layer by app id: the first ones after the given id. */
  @Transactional
  public List<LayerEntry> after(LayerSource source, String appId, int limit) {
    return repository.after(source.id(), appId, limit).stream().map(this::entry).toList();
  }

  /** How many entries that layer has. */
  @Transactional
  public long count(LayerSource source) {
    return repository.count("source", source.id());
  }

  /**
   * Adds the entry, or replaces the one of the same layer and app. Ends the request where people
   * add more to a layer than it may have; the caller holds the catalog's lock.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(LayerEntry entry) {
    var key = new LayerEntryKey(entry.appId(), entry.source().id());
    var row = repository.findByIdOptional(key).orElseGet(() -> added(entry.source()));
    row.appId = key.appId();
    row.source = key.source();
    row.rank = entry.source().rank();
    row.domains = List.copyOf(entry.draft().domains());
    row.content = codec.write(entry.draft());
    // The merge that follows reads the row by SQL.
    repository.persistAndFlush(row);
  }

  private LayerEntryEntity added(LayerSource source) {
    if (source.isLocal() && count(source) >= config.maxLocalEntries()) {
      throw new ProblemException(
          CatalogProblem.CATALOG_FULL,
          "At most %d apps of your own, and as many corrections, are allowed."
              .formatted(config.maxLocalEntries()));
    }
    return new LayerEntryEntity();
  }

  /** Removes the entry, if there is one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(LayerSource source, String appId) {
    repository.deleteById(new LayerEntryKey(appId, source.id()));
    repository.flush();
  }

  private LayerEntry entry(LayerEntryEntity row) {
    return new LayerEntry(
        new LayerSource(row.source, row.rank), row.appId, codec.read(row.content));
  }
}
