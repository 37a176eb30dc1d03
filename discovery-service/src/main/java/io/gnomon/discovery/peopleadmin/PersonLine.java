package io.gnomon.discovery.peopleadmin;

import io.gnomon.discovery.people.PersonAttributes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file. A column that the file does not have is null; an empty one is an empty text.
 *
 * @param aliases canonical; at least one
 */
record PersonLine(
    long line,
    @Nullable String displayName,
    @Nullable String mail,
    @Nullable String department,
    @Nullable Boolean active,
    @Nullable List<String> groups,
    Set<String> aliases) {

  /** The attributes of a new person. */
  PersonAttributes attributes() {
    var name = displayName == null || displayName.isEmpty() ? first() : displayName;
    return new PersonAttributes(
        name, orNull(mail), orNull(department), !Boolean.FALSE.equals(active), null, null);
  }

  /** The attributes of a known person. */
  PersonAttributes attributes(PersonAttributes known) {
    return new PersonAttributes(
        displayName == null || displayName.isEmpty() ? known.displayName() : displayName,
        mail == null ? known.mail() : orNull(mail),
        department == null ? known.department() : orNull(department),
        active == null ? known.active() : active,
        known.userName(),
        known.externalId());
  }

  private String first() {
    return aliases.iterator().next();
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
