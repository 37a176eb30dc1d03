package io.gnomon.e2e.openapi;

import java.util.List;
import java.util.Set;

/**
 * What the front door answers itself and no document has: the index, pages, and who is signed in.
 *
 * @param path ending in {@code *} where it has whatever is below
 * @param answers the statuses for a page that has no session
 */
public record DoorRoute(String method, String path, Set<Integer> answers) {

  /** All of them, where people sign in by a link. */
  public static final List<DoorRoute> ALL =
      List.of(
          new DoorRoute("GET", "/", Set.of(200)),
          new DoorRoute("GET", "/parts", Set.of(200)),
          new DoorRoute("GET", "/openapi", Set.of(200)),
          new DoorRoute("GET", "/openapi.json", Set.of(200)),
          // Absent where the machine that built it could not build pages.
          new DoorRoute("GET", "/console/*", Set.of(200, 404)),
          new DoorRoute("HEAD", "/console/*", Set.of(200, 404)),
          new DoorRoute("GET", "/session", Set.of(401)),
          new DoorRoute("POST", "/session", Set.of(401)),
          new DoorRoute("DELETE", "/session", Set.of(204)),
          new DoorRoute("GET", "/session/provider", Set.of(404)),
          new DoorRoute("GET", "/session/provider/back", Set.of(404)),
          new DoorRoute("GET", "/session/provider/end", Set.of(404)));

  @Override
  public String toString() {
    return method + " " + path;
  }
}
