package io.gnomon.discovery.people;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes people, one or many at a time, under the lock of people; audits and publishes that. */
@ApplicationScoped
public class PersonChangeService {

  private final PersonRepository repository;
  private final PersonStore people;
  private final AliasStore aliases;
  private final MembershipStore memberships;
  private final PersonPublisher publisher;
  private final AuditService audit;
  private final Clock clock;

  PersonChangeService(
      PersonRepository repository,
      PersonStore people,
      AliasStore aliases,
      MembershipStore memberships,
      PersonPublisher publisher,
      AuditService audit,
      Clock clock) {
    this.repository = repository;
    this.people = people;
    this.aliases = aliases;
    this.memberships = memberships;
    this.publisher = publisher;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes the changes; returns the keys of those who were added or are other than before. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Long> apply(List<PersonChange> changes, String who) {
    return recorded(
        changes.stream().map(PersonChange::key).toList(),
        who,
        () -> {
          store(changes);
          aliases.add(aliasesOf(changes));
          memberships.replace(groupsOf(changes));
        });
  }

  /** Changes these people; audits and publishes those that differ afterwards. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Long> recorded(Collection<Long> keys, String who, Runnable work) {
    var before = people.find(keys);
    work.run();
    repository.flush();
    var after = people.find(keys);
    var changed = new LinkedHashSet<>(keys);
    changed.removeIf(key -> after.get(key) == null || after.get(key).equals(before.get(key)));
    requireWithinLimits(changed);
    audit.recordAll(
        changed.stream().map(key -> entry(who, before.get(key), after.get(key))).toList());
    people.advance(changed, clock.instant());
    publisher.publish(changed);
    return changed;
  }

  /** Deletes a person with their aliases. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(long key, String who) {
    var before = people.find(List.of(key)).get(key);
    if (before != null) {
      repository.deleteById(key);
      repository.flush();
      audit.record(new AuditEntry(who, "person.deleted", before.id(), null, before, null));
      publisher.publishDeleted(before.id());
    }
  }

  /** Deletes a person, and their data from the audit. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(long key, String id, String reason, String who) {
    repository.deleteById(key);
    repository.flush();
    audit.forget(id);
    audit.record(new AuditEntry(who, "person.erased", id, reason, null, null));
    publisher.publishDeleted(id);
  }

  private void store(List<PersonChange> changes) {
    var now = clock.instant();
    var known =
        repository
            .findByKeys(
                changes.stream().filter(each -> !each.isNew()).map(PersonChange::key).toList())
            .stream()
            .collect(Collectors.toMap(each -> each.key, Function.identity()));
    for (var change : changes) {
      var entity = known.get(change.key());
      if (entity == null) {
        repository.persist(PersonEntity.of(change.key(), change.attributes(), now));
      } else if (!entity.attributes().equals(change.attributes())) {
        entity.apply(change.attributes(), now);
      }
    }
    repository.flush();
  }

  private static Map<String, Long> aliasesOf(List<PersonChange> changes) {
    var added = new HashMap<String, Long>();
    changes.forEach(change -> change.aliases().forEach(alias -> added.put(alias, change.key())));
    return added;
  }

  private static Map<Long, Collection<String>> groupsOf(List<PersonChange> changes) {
    var groups = new HashMap<Long, Collection<String>>();
    for (var change : changes) {
      var wanted = change.groups();
      if (wanted != null) {
        groups.put(change.key(), wanted);
      }
    }
    return groups;
  }

  private void requireWithinLimits(Collection<Long> keys) {
    people
        .beyondLimits(keys)
        .ifPresent(
            name -> {
              throw new ProblemException(
                  StandardProblem.INVALID_VALUE,
                  "A person has at most %d aliases of together %d bytes, and %d groups: %s would have more."
                      .formatted(
                          PersonStore.MAX_ALIASES,
                          PersonStore.MAX_ALIAS_BYTES,
                          PersonStore.MAX_GROUPS,
                          name));
            });
  }

  private static AuditEntry entry(String who, @Nullable Person before, @Nullable Person after) {
    var subject = after == null ? "" : after.id();
    var action = before == null ? "person.created" : "person.changed";
    return new AuditEntry(who, action, subject, null, before, after);
  }
}
