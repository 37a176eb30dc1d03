/** People as administrators edit them, one at a time. */
@NullMarked
package io.gnomon.discovery.people.editing;

import org.jspecify.annotations.NullMarked;
