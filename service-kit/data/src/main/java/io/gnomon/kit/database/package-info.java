/**
 * The one way to SQL that works on many rows at once: statements, batches and COPY on the
 * connection of the running transaction. Rows that people edit one at a time are entities instead.
 */
@NullMarked
package io.gnomon.kit.database;

import org.jspecify.annotations.NullMarked;
