package io.gnomon.discovery.people;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;

/** As which users a person was counted: by their names, and by the pseudonyms of these. */
@ApplicationScoped
public class PersonUserService {

  private final AliasStore aliases;
  private final PersonNameStore ids;
  private final ActorNameStore names;
  private final PseudonymService pseudonyms;

  PersonUserService(
      AliasStore aliases, PersonNameStore ids, ActorNameStore names, PseudonymService pseudonyms) {
    this.aliases = aliases;
    this.ids = ids;
    this.names = names;
    this.pseudonyms = pseudonyms;
  }

  /** Canonical; ends the request where there are pseudonyms that cannot be made. */
  public Set<String> names(long personKey) {
    return pseudonyms.allBeside(aliases.after(personKey, "", Integer.MAX_VALUE));
  }

  /** The ids of those that were ever seen. */
  public Set<Long> ids(long personKey) {
    var all = new LinkedHashSet<>(ids.userIds(personKey));
    all.addAll(names.findIds(Actor.USER, names(personKey)));
    return all;
  }
}
