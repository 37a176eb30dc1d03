package io.gnomon.catalog.appdetail;

import java.time.Instant;

/** A note on an app, in plain text. */
record AppNote(String id, String author, Instant writtenAt, String text) {}
