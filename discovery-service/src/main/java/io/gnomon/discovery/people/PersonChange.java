package io.gnomon.discovery.people;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold of one person.
 *
 * @param isNew whether the key was taken for a person that is to be added
 * @param groups names of all their user groups; null leaves those that they have
 * @param aliases canonical names to add, which no other person has
 */
public record PersonChange(
    long key,
    boolean isNew,
    PersonAttributes attributes,
    @Nullable Collection<String> groups,
    Collection<String> aliases) {

  public PersonChange {
    groups = groups == null ? null : List.copyOf(groups);
    aliases = List.copyOf(aliases);
  }
}
