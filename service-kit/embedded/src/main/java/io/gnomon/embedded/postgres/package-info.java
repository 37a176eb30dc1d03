/**
 * A real PostgreSQL server as a child process: its programs, its data folder, from where it is
 * reached, and its databases with their accounts.
 */
@NullMarked
package io.gnomon.embedded.postgres;

import org.jspecify.annotations.NullMarked;
