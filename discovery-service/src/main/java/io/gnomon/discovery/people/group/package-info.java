/** User groups, and who belongs to them. */
@NullMarked
package io.gnomon.discovery.people.group;

import org.jspecify.annotations.NullMarked;
