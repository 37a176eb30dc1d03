package io.gnomon.catalog;

import io.gnomon.kit.paging.Cursor;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list, as the client wrote it. */
public class PageParameters {

  @QueryParam("cursor")
  @Parameter(description = "nextCursor of the page before, with the same other parameters.")
  @Nullable String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Entries on a page, 1 to 500.")
  String limit = "50";

  /** How many entries a page has at most; ends the request where it is no such number. */
  public int limit() {
    return Parameters.limit(limit);
  }

  /**
   * Where the page begins, null at the first; ends the request where it is no such cursor.
   *
   * @param keys how many the list's cursors have
   */
  public @Nullable Cursor cursor(int keys) {
    return Cursor.decode(cursor, keys);
  }
}
