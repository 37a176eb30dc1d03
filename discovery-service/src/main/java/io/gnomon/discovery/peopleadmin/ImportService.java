package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.AliasStore;
import io.gnomon.discovery.people.PeopleLockStore;
import io.gnomon.discovery.people.Person;
import io.gnomon.discovery.people.PersonChange;
import io.gnomon.discovery.people.PersonChangeService;
import io.gnomon.discovery.people.PersonStore;
import io.gnomon.discovery.peopleadmin.ImportResponse.LineProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings in the people of a file, in one transaction. */
@ApplicationScoped
class ImportService {

  private final PeopleLockStore locks;
  private final PersonStore people;
  private final AliasStore aliases;
  private final PersonChangeService changes;

  ImportService(
      PeopleLockStore locks, PersonStore people, AliasStore aliases, PersonChangeService changes) {
    this.locks = locks;
    this.people = people;
    this.aliases = aliases;
    this.changes = changes;
  }

  /** The lines of each person by key, and the keys that are new. */
  private record Plan(Map<Long, List<PersonLine>> lines, Set<Long> fresh) {}

  /**
   * Reads the file once before the transaction: names are stored beside it, so that the counting
   * does not wait for an import.
   */
  ImportResponse run(PersonFile file, boolean dryRun, String who) {
    file.read(chunk -> aliases.prepare(namesOf(chunk.lines())));
    QuarkusTransaction.begin();
    try {
      var response = runInTransaction(file, dryRun, who);
      if (!dryRun) {
        QuarkusTransaction.commit();
      }
      return response;
    } finally {
      if (QuarkusTransaction.isActive()) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private ImportResponse runInTransaction(PersonFile file, boolean dryRun, String who) {
    locks.lock();
    var tally = new ImportTally();
    file.read(chunk -> take(chunk, tally, who));
    return tally.response(dryRun);
  }

  private void take(PersonFile.Chunk chunk, ImportTally tally, String who) {
    tally.addLines(chunk.lines().size() + chunk.problems().size());
    chunk.problems().forEach(tally::reject);
    var plan = plan(chunk.lines(), tally);
    var known = people.find(plan.lines().keySet());
    var wanted = new ArrayList<PersonChange>();
    plan.lines().forEach((key, lines) -> wanted.add(change(key, known.get(key), lines)));
    tally.add(plan.lines().keySet(), plan.fresh(), changes.apply(wanted, who));
  }

  /** The person of each line: the one who has its aliases, or a new one. */
  private Plan plan(List<PersonLine> lines, ImportTally tally) {
    var owners = new HashMap<>(aliases.owners(namesOf(lines)));
    var keys = people.nextKeys(lines.size()).iterator();
    var plan = new Plan(new LinkedHashMap<>(), new HashSet<>());
    for (var line : lines) {
      var found = new HashSet<Long>();
      line.aliases().stream().filter(owners::containsKey).map(owners::get).forEach(found::add);
      if (found.size() > 1) {
        tally.reject(
            new LineProblem(line.line(), "Its aliases belong to " + found.size() + " people."));
        continue;
      }
      long key = found.isEmpty() ? keys.next() : found.iterator().next();
      if (found.isEmpty()) {
        plan.fresh().add(key);
      }
      line.aliases().forEach(alias -> owners.put(alias, key));
      plan.lines().computeIfAbsent(key, each -> new ArrayList<>()).add(line);
    }
    return plan;
  }

  /** Later lines of a person win over earlier ones. */
  private static PersonChange change(long key, @Nullable Person known, List<PersonLine> lines) {
    var attributes = known == null ? lines.get(0).attributes() : known.attributes();
    List<String> groups = null;
    for (var line : lines) {
      attributes = line.attributes(attributes);
      groups = line.groups() == null ? groups : line.groups();
    }
    return new PersonChange(key, known == null, attributes, groups, namesOf(lines));
  }

  private static Set<String> namesOf(List<PersonLine> lines) {
    var names = new HashSet<String>();
    lines.forEach(line -> names.addAll(line.aliases()));
    return names;
  }

  /** Counts what became of lines and people. */
  static final class ImportTally {

    private static final int MAX_PROBLEMS = 100;

    private final Set<Long> created = new HashSet<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> named = new HashSet<>();
    private final List<LineProblem> problems = new ArrayList<>();
    private long lines;
    private long rejected;

    void addLines(int count) {
      lines += count;
    }

    void reject(LineProblem problem) {
      rejected++;
      if (problems.size() < MAX_PROBLEMS) {
        problems.add(problem);
      }
    }

    /** Notes people of the file: all of them, the new and the changed ones. */
    void add(Collection<Long> all, Collection<Long> fresh, Collection<Long> other) {
      named.addAll(all);
      created.addAll(fresh);
      changed.addAll(other);
    }

    ImportResponse response(boolean dryRun) {
      changed.removeAll(created);
      return new ImportResponse(
          dryRun,
          lines,
          created.size(),
          changed.size(),
          named.size() - created.size() - changed.size(),
          rejected,
          List.copyOf(problems));
    }
  }
}
