/**
 * Lists without a cap, as files: rows go one by one from the database's cursor to the client, in
 * CSV, JSON or NDJSON.
 */
@NullMarked
package io.gnomon.kit.export;

import org.jspecify.annotations.NullMarked;
