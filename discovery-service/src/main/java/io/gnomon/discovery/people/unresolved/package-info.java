/** Names of users that belong to no person. */
@NullMarked
package io.gnomon.discovery.people.unresolved;

import org.jspecify.annotations.NullMarked;
