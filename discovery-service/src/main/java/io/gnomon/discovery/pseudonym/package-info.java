/**
 * Pseudonyms of users: made of what devices and logs tell before it reaches Kafka or a table, where
 * the organisation wants it. Whoever compares names that are stored with names that people give
 * compares their pseudonyms too.
 */
@NullMarked
package io.gnomon.discovery.pseudonym;

import org.jspecify.annotations.NullMarked;
