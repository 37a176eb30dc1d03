package io.gnomon.discovery.people;

import org.jspecify.annotations.Nullable;

/**
 * A group of people.
 *
 * @param externalId of the identity provider; absent where it comes from none
 * @param people how many belong to it
 */
public record UserGroup(String id, String name, @Nullable String externalId, long people) {}
