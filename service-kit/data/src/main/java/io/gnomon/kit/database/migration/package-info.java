/**
 * How a starting service migrates its database: it waits until the database answers, one process of
 * several migrates, and a migration that gets no answer any more ends the start.
 */
@NullMarked
package io.gnomon.kit.database.migration;

import org.jspecify.annotations.NullMarked;
