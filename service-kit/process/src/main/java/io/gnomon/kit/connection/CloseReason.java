package io.gnomon.kit.connection;

import java.util.Locale;

/** Why a connection is closed before it carries a request, or between two. */
enum CloseReason {
  /** Its port has as many as it may. */
  LIMIT,
  /** Its address has as many to that port as one may have. */
  SHARE,
  /** The head of a request did not come to its end in time. */
  TIME,
  /** There is no room for what unfinished heads hold. */
  ROOM;

  /** As in metrics. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
