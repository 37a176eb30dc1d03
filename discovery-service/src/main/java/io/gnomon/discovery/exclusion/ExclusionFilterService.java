package io.gnomon.discovery.exclusion;

import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.MembershipStore;
import io.gnomon.discovery.people.PseudonymService;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.pseudonym.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The exclusions as this process knows them. Until it has read them once it accepts no
 * transactions.
 */
@ApplicationScoped
public class ExclusionFilterService {

  private static final String ERASURES = "erasures";

  private final ExclusionStore store;
  private final AliasStore aliases;
  private final MembershipStore groups;
  private final DeviceFollower devices;
  private final ErasedNameStore erasedNames;
  private final ActorNameStore names;
  private final PseudonymService pseudonyms;
  private volatile @Nullable Known known;

  /** What was read, the versions that it had at least, and what made the pseudonyms in it. */
  private record Known(
      Map<String, Long> versions,
      ExclusionVersion version,
      ExclusionMatcher matcher,
      ErasedNames erased,
      @Nullable Pseudonyms pseudonyms) {}

  ExclusionFilterService(
      ExclusionStore store,
      AliasStore aliases,
      MembershipStore groups,
      DeviceFollower devices,
      ErasedNameStore erasedNames,
      ActorNameStore names,
      PseudonymService pseudonyms) {
    this.store = store;
    this.aliases = aliases;
    this.groups = groups;
    this.devices = devices;
    this.erasedNames = erasedNames;
    this.names = names;
    this.pseudonyms = pseudonyms;
  }

  /**
   * For what a device sends now; ends the request where it is not known yet what is excluded, or of
   * which group the device is.
   */
  public ExclusionFilter ofSender(String deviceId) {
    var current = current();
    if (current.matcher().hasDeviceGroups() && !devices.isRead()) {
      throw unknown();
    }
    return filter(current, deviceId, Instant.MAX);
  }

  /** For lines of logs, as of now; ends the request where it is not known yet what is excluded. */
  public ExclusionFilter ofLogs() {
    return filter(current(), null, Instant.MAX);
  }

  /** For what was accepted before, at that time. */
  public ExclusionFilter ofAccepted(@Nullable String deviceId, Instant receivedAt) {
    return filter(current(), deviceId, receivedAt);
  }

  private ExclusionFilter filter(Known current, @Nullable String deviceId, Instant receivedAt) {
    return new ExclusionFilter(
        current.matcher(),
        deviceId != null && excludes(current.matcher(), deviceId),
        current.erased().lookup(),
        receivedAt);
  }

  private boolean excludes(ExclusionMatcher matcher, String deviceId) {
    var device = matcher.hasDeviceGroups() ? devices.device(deviceId).orElse(null) : null;
    var group = device == null ? null : device.group();
    return matcher.excludesDevice(deviceId, group == null ? null : group.id());
  }

  private Known current() {
    var read = known;
    if (read == null) {
      throw unknown();
    }
    return read;
  }

  public ExclusionVersion version() {
    return current().version();
  }

  /**
   * Whether no user was excluded or erased since. To be called in a transaction that has already
   * written: an erasure then waits for its end and finds what it adds.
   */
  public boolean isCurrent(ExclusionVersion version) {
    return version.equals(new ExclusionVersion(store.versions()));
  }

  /** Reads anew what has changed; all that is committed is known then. */
  public synchronized void refresh() {
    // Before what it is the version of: what changes in between is read again.
    var versions = store.versions();
    var before = known == null ? Map.<String, Long>of() : known.versions();
    var made = pseudonyms.current();
    if (!before.equals(versions) || (known != null && known.pseudonyms() != made)) {
      if (!Objects.equals(before.get(ERASURES), versions.get(ERASURES))) {
        names.forgetUsers();
      }
      var version = new ExclusionVersion(versions);
      known = new Known(versions, version, compile(store.all(), made), erasedNames.all(), made);
    }
  }

  private ExclusionMatcher compile(Collection<Exclusion> exclusions, @Nullable Pseudonyms made) {
    var named = ExclusionMatcher.values(exclusions, ExclusionKind.USER);
    var users = new HashSet<>(named);
    users.addAll(aliases.namesBeside(named));
    var groupIds =
        ExclusionMatcher.values(exclusions, ExclusionKind.USER_GROUP).stream()
            .map(UUID::fromString)
            .toList();
    users.addAll(groups.names(groupIds));
    return new ExclusionMatcher(
        made == null ? users : made.beside(PseudonymKind.USER, users), exclusions);
  }

  private static BusyException unknown() {
    return new BusyException("Who is excluded is not read yet; repeat the request.");
  }
}
