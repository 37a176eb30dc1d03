package io.gnomon.catalog.layer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Single entries of the layers, such as people edit them. */
@ApplicationScoped
public class LayerEntryService {

  private final LayerEntryRepository repository;
  private final AppDraftCodec codec;

  LayerEntryService(LayerEntryRepository repository, AppDraftCodec codec) {
    this.repository = repository;
    this.codec = codec;
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

  /** Adds the entry, or replaces the one of the same layer and app. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(LayerEntry entry) {
    var key = new LayerEntryKey(entry.appId(), entry.source().id());
    var row = repository.findByIdOptional(key).orElseGet(LayerEntryEntity::new);
    row.appId = key.appId();
    row.source = key.source();
    row.rank = entry.source().rank();
    row.domains = List.copyOf(entry.draft().domains());
    row.content = codec.write(entry.draft());
    // The merge that follows reads the row by SQL.
    repository.persistAndFlush(row);
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
