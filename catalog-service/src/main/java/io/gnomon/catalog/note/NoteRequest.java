package io.gnomon.catalog.note;

import org.jspecify.annotations.Nullable;

/**
 * A note to write.
 *
 * @param text plain, up to 4,000 characters
 */
record NoteRequest(@Nullable String text) {}
