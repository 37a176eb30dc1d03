package io.gnomon.discovery.people;

import io.gnomon.discovery.directory.SettingFollower;
import io.gnomon.discovery.transaction.Transaction;
import io.gnomon.kit.problem.BusyException;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.matching.pseudonym.PseudonymKind;
import io.gnomon.matching.pseudonym.Pseudonyms;
import io.gnomon.matching.pseudonym.UserName;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Replaces names of users by pseudonyms where the organisation wants it. */
@ApplicationScoped
public class PseudonymService {

  private final SettingFollower settings;
  private final PseudonymKeyProvider keys;
  private final PrimaryNameService primaryNames;

  PseudonymService(
      SettingFollower settings, PseudonymKeyProvider keys, PrimaryNameService primaryNames) {
    this.settings = settings;
    this.keys = keys;
    this.primaryNames = primaryNames;
  }

  /**
   * What makes of a transaction the one that is kept, for one thread; ends the request where it is
   * not known yet whether there are pseudonyms, or where they cannot be made.
   */
  public UnaryOperator<Transaction> hiding() {
    if (!hidesUsers()) {
      return UnaryOperator.identity();
    }
    var pseudonym = keys.require().remembering(PseudonymKind.USER, primaryNames.lookup());
    return each -> each.user() == null ? each : each.withUser(pseudonym.apply(each.user()));
  }

  /** Whether names of users are hidden now; ends the request where it is not known yet. */
  public boolean hidesUsers() {
    if (!settings.isRead()) {
      throw new BusyException("The settings are not read yet; repeat the request.");
    }
    return settings.hidesUserNames();
  }

  /**
   * What names of users become, the newest first; those of the same name by earlier keys, and by
   * itself where it is an alias, follow.
   */
  public List<String> allOf(String user) {
    var name = UserName.canonical(user);
    var made = keys.require();
    return Stream.of(primaryNames.lookup().apply(name), name)
        .distinct()
        .flatMap(each -> made.allOf(PseudonymKind.USER, each).stream())
        .toList();
  }

  /** The canonical names, and the pseudonyms under which they may be kept. */
  public Set<String> beside(Collection<String> names) {
    var pseudonyms = current();
    return pseudonyms == null ? Set.copyOf(names) : pseudonyms.beside(PseudonymKind.USER, names);
  }

  /** The same; ends the request where there are pseudonyms that cannot be made. */
  public Set<String> allBeside(Collection<String> names) {
    if (hidesUsers()) {
      keys.require();
    }
    return beside(names);
  }

  /**
   * By which names are compared: another object once the key is another; null where there is none.
   */
  public @Nullable Pseudonyms current() {
    return keys.find().orElse(null);
  }
}
