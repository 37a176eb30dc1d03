/**
 * Many rows at once into PostgreSQL, by COPY: some ten times as fast as inserts, and the memory
 * that it takes does not grow with the number of rows.
 */
@NullMarked
package io.gnomon.kit.bulk;

import org.jspecify.annotations.NullMarked;
