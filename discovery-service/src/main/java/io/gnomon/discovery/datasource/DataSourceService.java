package io.gnomon.discovery.datasource;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Finds data sources, and adds those that traffic comes from for the first time. */
@ApplicationScoped
public class DataSourceService {

  private static final String SNAPSHOT_PREFIX = "snapshot-";
  private static final String CUSTOM_PREFIX = "custom-";

  private static final int MAX_RECENT = 1_000;
  private static final Duration RECENT = Duration.ofSeconds(1);

  private final Map<String, Integer> ids = new ConcurrentHashMap<>();
  private final Cache<String, DataSource> recent =
      Caffeine.newBuilder().maximumSize(MAX_RECENT).expireAfterWrite(RECENT).build();
  private final DataSourceRepository repository;

  DataSourceService(DataSourceRepository repository) {
    this.repository = repository;
  }

  /** The id of a data source; a log source of an unknown name is added. */
  public int idOf(String name) {
    var known = ids.get(name);
    if (known != null) {
      return known;
    }
    int id = findId(name).orElseGet(() -> addLog(name));
    ids.put(name, id);
    return id;
  }

  private Optional<Integer> findId(String name) {
    return QuarkusTransaction.requiringNew()
        .call(() -> repository.findByName(name).map(source -> source.id));
  }

  private int addLog(String name) {
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                int id = repository.nextId();
                repository.persistAndFlush(DataSourceEntity.of(id, name, DataSourceKind.LOG));
                return id;
              });
    } catch (ConstraintViolationException e) {
      // Another process added it at the same moment.
      return findId(name).orElseThrow(() -> e);
    }
  }

  /** Adds a source for one uploaded file, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public DataSource addSnapshot() {
    int id = repository.nextId();
    return add(DataSourceEntity.of(id, snapshotName(id), DataSourceKind.SNAPSHOT));
  }

  /** Adds a source for one custom report, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public DataSource addCustom() {
    int id = repository.nextId();
    return add(DataSourceEntity.of(id, CUSTOM_PREFIX + id, DataSourceKind.CUSTOM));
  }

  private DataSource add(DataSourceEntity source) {
    repository.persistAndFlush(source);
    return source.toDataSource();
  }

  /** The name of the source of an uploaded file. */
  public static String snapshotName(int id) {
    return SNAPSHOT_PREFIX + id;
  }

  /** The source of that name. */
  @Transactional
  public Optional<DataSource> find(String name) {
    return repository.findByName(name).map(DataSourceEntity::toDataSource);
  }

  /**
   * The source of that name as it was at some time of the last second: for those who ask with each
   * request, and only for what never changes of it. One that is deleted may be found a second long.
   */
  public Optional<DataSource> findRecent(String name) {
    var known = recent.getIfPresent(name);
    if (known != null) {
      return Optional.of(known);
    }
    var found = QuarkusTransaction.joiningExisting().call(() -> find(name));
    found.ifPresent(source -> recent.put(name, source));
    return found;
  }

  /** All of them, the newest first. */
  @Transactional
  public List<DataSource> list() {
    return repository.listAll(Sort.descending("id")).stream()
        .map(DataSourceEntity::toDataSource)
        .toList();
  }

  /** The ids of all but custom reports, which repeat the data of other sources. */
  @Transactional
  public List<Integer> originalIds() {
    return list().stream()
        .filter(source -> source.kind() != DataSourceKind.CUSTOM)
        .map(DataSource::id)
        .toList();
  }

  /** The source of that id, locked until the running transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<DataSource> lock(int id) {
    return repository
        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .map(DataSourceEntity::toDataSource);
  }

  /** Keeps so many days of a source, or all; in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(int id, @Nullable Integer days) {
    repository.findById(id).keepDays = days;
  }

  /** Says up to which day a source is being deleted; in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void deleteThrough(int id, LocalDate day) {
    // Locked: how long it is kept may be changed at the same time.
    repository.findById(id, LockModeType.PESSIMISTIC_WRITE).deleteThrough = day;
  }

  /** Says that a source has been deleted up to that day, unless more was asked for meanwhile. */
  @Transactional
  public void deletedThrough(int id, LocalDate day) {
    repository.update("deleteThrough = null where id = ?1 and deleteThrough = ?2", id, day);
  }

  /** Removes a source of which nothing is stored any more, in the running transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(int id) {
    repository.deleteById(id);
    recent.asMap().values().removeIf(source -> source.id() == id);
  }
}
