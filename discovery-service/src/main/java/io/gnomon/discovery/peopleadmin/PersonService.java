package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.AliasName;
import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.PeopleLockStore;
import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.PersonChange;
import io.gnomon.discovery.people.PersonChangeService;
import io.gnomon.discovery.people.PersonFilter;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.request.EntityTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads, adds, changes and deletes single people. */
@ApplicationScoped
class PersonService {

  private final PersonStore people;
  private final AliasStore aliases;
  private final PersonChangeService changes;
  private final PeopleLockStore locks;

  PersonService(
      PersonStore people, AliasStore aliases, PersonChangeService changes, PeopleLockStore locks) {
    this.people = people;
    this.aliases = aliases;
    this.changes = changes;
    this.locks = locks;
  }

  @Transactional
  Page<Person> list(PersonFilter filter, PageRequest page) {
    var rows = people.list(filter, page.cursor(2), page.limit() + 1);
    return page.cut(rows, PersonStore.Listed::cursor, () -> people.count(filter))
        .map(PersonStore.Listed::person);
  }

  @Transactional
  Person read(String id) {
    return person(key(id));
  }

  @Transactional
  Person create(CreatePersonRequest wanted, String who) {
    locks.lock();
    long key = people.nextKeys(1).get(0);
    var names = AliasName.canonical(wanted.aliasNames());
    requireFree(names, key);
    var content = wanted.content();
    changes.apply(
        List.of(
            new PersonChange(
                key, true, content.attributes(null, null), content.groupNames(), names)),
        who);
    return person(key);
  }

  @Transactional
  Person change(String id, ChangePersonRequest wanted, @Nullable String ifMatch, String who) {
    locks.lock();
    long key = key(id);
    var before = person(key);
    EntityTag.require(ifMatch, EntityTag.of(before));
    changes.apply(
        List.of(
            new PersonChange(
                key,
                false,
                wanted.attributes(before.userName(), before.externalId()),
                wanted.groupNames(),
                List.of())),
        who);
    return person(key);
  }

  /** Deletes a person with their aliases; where there is none, nothing changes. */
  @Transactional
  void delete(String id, @Nullable String ifMatch, String who) {
    locks.lock();
    var key = people.key(id).orElse(null);
    if (key != null) {
      EntityTag.require(ifMatch, EntityTag.of(person(key)));
      changes.delete(key, who);
    }
  }

  @Transactional
  Page<String> aliases(String id, PageRequest page) {
    long key = key(id);
    var after = page.cursor(1);
    var rows = aliases.after(key, after == null ? "" : after.key(0), page.limit() + 1);
    return page.cut(rows, Cursor::of, () -> aliases.count(key));
  }

  @Transactional
  Person addAliases(String id, Collection<String> given, String who) {
    locks.lock();
    long key = key(id);
    var names = AliasName.canonical(given);
    requireFree(names, key);
    changes.recorded(List.of(key), who, () -> aliases.add(byName(names, key)));
    return person(key);
  }

  /** Takes a name away; where the person has none of that name, nothing changes. */
  @Transactional
  Person removeAlias(String id, String given, String who) {
    locks.lock();
    long key = key(id);
    var name = AliasName.canonical(given);
    changes.recorded(List.of(key), who, () -> aliases.remove(key, name));
    return person(key);
  }

  private static Map<String, Long> byName(Collection<String> names, long key) {
    return names.stream().collect(Collectors.toMap(name -> name, name -> key));
  }

  private void requireFree(Collection<String> names, long key) {
    aliases
        .taken(names, key)
        .ifPresent(
            taken -> {
              throw new ProblemException(
                  StandardProblem.CONFLICT,
                  "%s is an alias of %s.".formatted(taken.alias(), taken.displayName()),
                  Map.of("alias", taken.alias(), "personId", taken.personId()));
            });
  }

  private Person person(long key) {
    return Objects.requireNonNull(people.find(List.of(key)).get(key));
  }

  private long key(String id) {
    return people
        .key(id)
        .orElseThrow(
            () -> new ProblemException(StandardProblem.NOT_FOUND, "There is no such person."));
  }
}
