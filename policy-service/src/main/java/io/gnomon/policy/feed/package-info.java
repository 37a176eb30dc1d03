/**
 * The indicator feed, as administrators see it. Its parts: {@code log} keeps the revisions, {@code
 * state} the current content in memory, {@code stream} brings it to devices, {@code publication}
 * publishes everything again after a restore.
 */
@NullMarked
package io.gnomon.policy.feed;

import org.jspecify.annotations.NullMarked;
