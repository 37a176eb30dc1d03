package io.gnomon.discovery.privacy;

import io.gnomon.discovery.people.Person;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is kept of a person: one of the fields. */
@Schema(name = "PersonalRecord")
record PersonalRecord(
    @Nullable Person person, @Nullable String alias, @Nullable PersonalUsage usage) {

  static PersonalRecord of(Person person) {
    return new PersonalRecord(person, null, null);
  }

  static PersonalRecord ofAlias(String alias) {
    return new PersonalRecord(null, alias, null);
  }

  static PersonalRecord of(PersonalUsage usage) {
    return new PersonalRecord(null, null, usage);
  }
}
