package io.gnomon.catalog.appdetail;

import io.gnomon.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A note to write, in plain text. */
record NoteRequest(@NotBlank @PlainText @Size(max = 4_000) String text) {}
