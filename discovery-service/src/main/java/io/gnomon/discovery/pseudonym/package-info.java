/**
 * Pseudonyms of users: made of what devices and logs send before it reaches Kafka or a table, where
 * the organisation wants it. Code that compares stored names with names that people enter compares
 * their pseudonyms too.
 */
@NullMarked
package io.gnomon.discovery.pseudonym;

import org.jspecify.annotations.NullMarked;
