/** All that is kept here of one person, as a file for that person. */
@NullMarked
package io.gnomon.discovery.people.export;

import org.jspecify.annotations.NullMarked;
