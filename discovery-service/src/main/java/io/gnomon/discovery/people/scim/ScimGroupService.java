package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.people.PeopleLockStore;
import io.gnomon.discovery.people.PersonChangeService;
import io.gnomon.discovery.people.UserGroup;
import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.text.UuidText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps user groups as an identity provider says. */
@ApplicationScoped
class ScimGroupService {

  private static final Set<String> FILTERS = Set.of("displayname", "externalid", "id");
  private static final String MEMBERS = "members";
  private static final ScimSelection ALL = ScimSelection.of(null, null);

  /** Of the groups on a page; one group has as many as it has. */
  private static final int MAX_MEMBERS = 10_000;

  private final PeopleLockStore locks;
  private final ScimGroupStore groups;
  private final PersonChangeService changes;
  private final AuditService audit;
  private final Clock clock;

  ScimGroupService(
      PeopleLockStore locks,
      ScimGroupStore groups,
      PersonChangeService changes,
      AuditService audit,
      Clock clock) {
    this.locks = locks;
    this.groups = groups;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  ObjectNode list(ScimListRequest request) {
    var filter = request.filter(FILTERS);
    var selection = request.selection();
    var found = groups.list(filter, request.start() - 1, request.limit());
    var shown = selection.has(MEMBERS) ? withFewMembers(found, MAX_MEMBERS) : found;
    return ScimJson.list(
        groups.count(filter),
        request.start(),
        shown.stream().map(each -> written(each, selection)).toList());
  }

  /** The first one, and those behind it that have no more members with it than that. */
  static List<UserGroup> withFewMembers(List<UserGroup> groups, int maxMembers) {
    long members = 0;
    for (int i = 0; i < groups.size(); i++) {
      members += groups.get(i).people();
      if (i > 0 && members > maxMembers) {
        return groups.subList(0, i);
      }
    }
    return groups;
  }

  @Transactional
  ObjectNode read(String id, ScimSelection selection) {
    return written(group(id), selection);
  }

  @Transactional
  ObjectNode create(@Nullable String body, String who) {
    var wanted = ScimGroup.of(ScimBody.read(body));
    locks.lock();
    var id = UUID.randomUUID();
    requireFree(wanted, id);
    groups.insert(id, wanted, clock.instant());
    setMembers(id, Set.of(), keys(wanted), who);
    return recorded("userGroup.created", id, null, who);
  }

  @Transactional
  ObjectNode replace(String id, @Nullable String body, String who) {
    var wanted = ScimGroup.of(ScimBody.read(body));
    locks.lock();
    return change(group(id), wanted, who);
  }

  @Transactional
  ObjectNode patch(String id, @Nullable String body, String who) {
    var patch = ScimBody.read(body);
    locks.lock();
    var before = group(id);
    var resource = written(before, ALL);
    ScimPatch.apply(patch, resource);
    return change(before, ScimGroup.of(resource), who);
  }

  @Transactional
  void delete(String id, String who) {
    locks.lock();
    var before = group(id);
    var uuid = UUID.fromString(before.id());
    changes.recorded(members(uuid), who, () -> groups.delete(uuid));
    audit.record(new AuditEntry(who, "userGroup.deleted", before.id(), null, before, null));
  }

  private ObjectNode change(UserGroup before, ScimGroup wanted, String who) {
    var id = UUID.fromString(before.id());
    requireFree(wanted, id);
    var members = members(id);
    var touched = before.name().equals(wanted.displayName()) ? Set.<Long>of() : members;
    changes.recorded(touched, who, () -> groups.update(id, wanted, clock.instant()));
    setMembers(id, members, keys(wanted), who);
    return recorded("userGroup.changed", id, before, who);
  }

  private void setMembers(UUID id, Set<Long> before, Set<Long> after, String who) {
    var leaving = without(before, after);
    var joining = without(after, before);
    var touched = new HashSet<>(leaving);
    touched.addAll(joining);
    changes.recorded(
        touched,
        who,
        () -> {
          groups.leave(id, leaving);
          groups.join(id, joining);
        });
  }

  private static Set<Long> without(Set<Long> all, Set<Long> some) {
    var rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }

  private ObjectNode recorded(String action, UUID id, @Nullable UserGroup before, String who) {
    var after = group(id.toString());
    if (!after.equals(before)) {
      audit.record(new AuditEntry(who, action, after.id(), null, before, after));
    }
    return written(after, ALL);
  }

  private ObjectNode written(UserGroup group, ScimSelection selection) {
    var members = selection.has(MEMBERS) ? groups.members(UUID.fromString(group.id())) : null;
    return selection.of(ScimJson.group(group, members));
  }

  private Set<Long> members(UUID id) {
    return groups.members(id).stream().map(ScimGroupStore.Member::key).collect(Collectors.toSet());
  }

  /** Ends the request where one of the members does not exist. */
  private Set<Long> keys(ScimGroup wanted) {
    var found = groups.keys(ids(wanted.members()));
    wanted.members().stream()
        .filter(each -> !found.containsKey(each.toLowerCase(Locale.ROOT)))
        .findFirst()
        .ifPresent(
            each -> {
              throw ScimProblem.invalidValue("There is no user " + each);
            });
    return new HashSet<>(found.values());
  }

  private static List<UUID> ids(Collection<String> members) {
    try {
      return members.stream().map(UUID::fromString).toList();
    } catch (IllegalArgumentException e) {
      throw ScimProblem.invalidValue("A member is the id of a user.");
    }
  }

  private void requireFree(ScimGroup wanted, UUID id) {
    if (groups.isTaken(wanted.displayName(), id)) {
      throw ScimProblem.taken("Another group has this displayName.");
    }
  }

  private UserGroup group(String id) {
    return UuidText.parse(id).flatMap(groups::find).orElseThrow(() -> ScimProblem.notFound(id));
  }
}
