package io.gnomon.discovery.people;

import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows; null: all.
 *
 * @param text a part of the name, the mail address, the department or an alias, in lower case
 * @param group the name of a user group, whatever the case
 */
public record PersonFilter(@Nullable String text, @Nullable String group) {}
