/** The names of people, each of which belongs to one person at most. */
@NullMarked
package io.gnomon.discovery.people.alias;

import org.jspecify.annotations.NullMarked;
