/** Answers that give way to ingest where both want the processors. */
@NullMarked
package io.gnomon.discovery.turn;

import org.jspecify.annotations.NullMarked;
