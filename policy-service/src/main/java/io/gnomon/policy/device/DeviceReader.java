package io.gnomon.policy.device;

import io.gnomon.kit.list.Cursor;
import io.gnomon.policy.FeedEpoch;
import io.gnomon.policy.devicegroup.DeviceGroupReader;
import io.gnomon.policy.devicegroup.GroupRef;
import io.gnomon.policy.devicegroup.GroupRefs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What other features ask about devices. */
@ApplicationScoped
public class DeviceReader {

  private static final int CHUNK = 20_000;

  private final DeviceRepository repository;
  private final DeviceStore store;
  private final DeviceGroupReader groups;
  private final FeedEpoch epoch;

  DeviceReader(
      DeviceRepository repository, DeviceStore store, DeviceGroupReader groups, FeedEpoch epoch) {
    this.repository = repository;
    this.store = store;
    this.groups = groups;
    this.epoch = epoch;
  }

  /** The device of that id, whatever its state. */
  @Transactional
  public Optional<Device> find(String deviceId) {
    return repository.find(deviceId).map(row -> row.device(groupRef(row.groupId)));
  }

  /** Devices by id, whatever their state; unknown ids are absent. */
  @Transactional
  public Map<String, Device> findAll(Collection<String> deviceIds) {
    var refs = groups.refs();
    return repository.findAll(deviceIds).stream()
        .map(row -> row.device(refs.of(row.groupId)))
        .collect(Collectors.toMap(Device::id, Function.identity()));
  }

  /**
   * Devices by name, of which the running transaction keeps nothing: it may read all.
   *
   * @param text a part of the name; null for all
   * @param name the whole name, whose letter case does not count; null for all
   * @param group the id of a group; null for all
   * @param cursor the last device that was shown; null at the beginning
   */
  @Transactional
  public List<Device> list(
      @Nullable String text,
      @Nullable String name,
      @Nullable String group,
      @Nullable Cursor cursor,
      int limit) {
    var query = new DeviceQuery().containing(text).named(name).inGroup(group).after(cursor);
    var refs = groups.refs();
    var devices =
        repository.list(query, limit).stream()
            .map(row -> row.device(refs.of(row.groupId)))
            .toList();
    repository.clear();
    return devices;
  }

  /**
   * Devices by id in that order, of which the running transaction keeps nothing; unknown ids are
   * left out.
   */
  @Transactional
  public List<Device> inOrder(List<String> deviceIds) {
    var devices = findAll(deviceIds);
    repository.clear();
    return deviceIds.stream().flatMap(id -> Stream.ofNullable(devices.get(id))).toList();
  }

  /** How many devices have the text in their name, that name, and that group; null for all. */
  @Transactional
  public long count(@Nullable String text, @Nullable String name, @Nullable String group) {
    return repository.count(new DeviceQuery().containing(text).named(name).inGroup(group));
  }

  /** The group of that device; empty where there is no such device. */
  @Transactional
  public Optional<GroupRef> groupOf(String deviceId) {
    return repository.find(deviceId).map(row -> groupRef(row.groupId));
  }

  /** The group of an active device, as of a revision of the device. */
  public record Membership(String deviceId, GroupRef group, long epoch, long revision) {}

  /** Hands over the group of every active device, all as of one moment. */
  @Transactional
  public void forEachMembership(Consumer<Membership> consumer) {
    store.readOneSnapshot();
    var refs = groups.refs();
    var current = epoch.current();
    var chunk = store.membershipsAfter(new UUID(0, 0), CHUNK);
    while (!chunk.isEmpty()) {
      chunk.forEach(row -> consumer.accept(membership(row, refs, current)));
      chunk = store.membershipsAfter(chunk.get(chunk.size() - 1).id(), CHUNK);
    }
  }

  /**
   * Hands over the groups of active devices that were set, or renamed, since then, all as of one
   * moment.
   */
  @Transactional
  public void forEachRegrouped(Instant since, Consumer<Membership> consumer) {
    store.readOneSnapshot();
    var refs = groups.refs();
    var current = epoch.current();
    store.forEachRegrouped(since, CHUNK, row -> consumer.accept(membership(row, refs, current)));
  }

  private static Membership membership(DeviceStore.Membership row, GroupRefs refs, long epoch) {
    return new Membership(row.id().toString(), refs.of(row.groupId()), epoch, row.revision());
  }

  /** How many devices are active. */
  @Transactional
  public long activeCount() {
    return repository.countActive();
  }

  /** Names of devices by id; unknown ids are absent. */
  @Transactional
  public Map<String, String> names(Collection<String> deviceIds) {
    return repository.names(deviceIds);
  }

  /**
   * Ids of active devices in a stable order, some at a time.
   *
   * @param afterId the last one seen; null at the beginning
   */
  @Transactional
  public List<String> activeAfter(@Nullable String afterId, int limit) {
    return repository.activeAfter(afterId, limit);
  }

  private GroupRef groupRef(long id) {
    return groups.find(Long.toString(id)).orElse(GroupRef.UNGROUPED);
  }
}
