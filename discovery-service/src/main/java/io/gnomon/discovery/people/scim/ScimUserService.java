package io.gnomon.discovery.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.PeopleLockStore;
import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.PersonChange;
import io.gnomon.discovery.people.PersonChangeService;
import io.gnomon.discovery.people.PersonStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps people as an identity provider says. */
@ApplicationScoped
class ScimUserService {

  private static final Set<String> FILTERS = Set.of("username", "externalid", "id");

  private final PeopleLockStore locks;
  private final ScimUserStore users;
  private final PersonStore people;
  private final AliasStore aliases;
  private final PersonChangeService changes;

  ScimUserService(
      PeopleLockStore locks,
      ScimUserStore users,
      PersonStore people,
      AliasStore aliases,
      PersonChangeService changes) {
    this.locks = locks;
    this.users = users;
    this.people = people;
    this.aliases = aliases;
    this.changes = changes;
  }

  @Transactional
  ObjectNode list(ScimListRequest request) {
    var filter = request.filter(FILTERS);
    var selection = request.selection();
    var keys = users.list(filter, request.start() - 1, request.limit());
    var found = people.find(keys);
    return ScimJson.list(
        users.count(filter),
        request.start(),
        keys.stream()
            .map(key -> ScimJson.user(Objects.requireNonNull(found.get(key))))
            .map(selection::of)
            .toList());
  }

  @Transactional
  ObjectNode read(String id, ScimSelection selection) {
    return selection.of(ScimJson.user(person(key(id))));
  }

  /** Adds a user, or takes over a person who was kept by hand and has one of the names. */
  @Transactional
  ObjectNode create(@Nullable String body, String who) {
    var user = ScimUser.of(ScimBody.read(body));
    locks.lock();
    requireFree(user, null);
    var owners = new HashSet<>(aliases.owners(user.aliases()).values());
    long key = owners.isEmpty() ? people.nextKeys(1).get(0) : onlyOne(owners);
    return apply(key, owners.isEmpty(), user, who);
  }

  private long onlyOne(Set<Long> owners) {
    long key = owners.iterator().next();
    if (owners.size() > 1 || person(key).userName() != null) {
      throw ScimProblem.taken("The names belong to " + person(key).displayName() + ".");
    }
    return key;
  }

  @Transactional
  ObjectNode replace(String id, @Nullable String body, String who) {
    var user = ScimUser.of(ScimBody.read(body));
    locks.lock();
    return change(key(id), user, who);
  }

  @Transactional
  ObjectNode patch(String id, @Nullable String body, String who) {
    var patch = ScimBody.read(body);
    locks.lock();
    long key = key(id);
    var resource = ScimJson.user(person(key));
    ScimPatch.apply(patch, resource);
    return change(key, ScimUser.of(resource), who);
  }

  @Transactional
  void delete(String id, String who) {
    locks.lock();
    changes.delete(key(id), who);
  }

  private ObjectNode change(long key, ScimUser user, String who) {
    requireFree(user, key);
    aliases
        .taken(user.aliases(), key)
        .ifPresent(
            taken -> {
              throw ScimProblem.taken(
                  "%s is an alias of %s.".formatted(taken.alias(), taken.displayName()));
            });
    return apply(key, false, user, who);
  }

  private ObjectNode apply(long key, boolean isNew, ScimUser user, String who) {
    changes.apply(
        List.of(new PersonChange(key, isNew, user.attributes(), null, user.aliases())), who);
    return ScimJson.user(person(key));
  }

  private void requireFree(ScimUser user, @Nullable Long ownKey) {
    var owner = users.byUserName(String.valueOf(user.attributes().userName())).orElse(null);
    if (owner != null && !owner.equals(ownKey)) {
      throw ScimProblem.taken("Another user has this userName.");
    }
  }

  private long key(String id) {
    return people
        .key(id)
        .filter(key -> person(key).userName() != null)
        .orElseThrow(() -> ScimProblem.notFound(id));
  }

  private Person person(long key) {
    return Objects.requireNonNull(people.find(List.of(key)).get(key));
  }
}
