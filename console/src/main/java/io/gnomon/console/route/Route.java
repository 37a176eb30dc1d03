package io.gnomon.console.route;

/**
 * A part of the URL space and the service that answers it.
 *
 * @param path it and everything below it
 */
public record Route(String path, String service) {

  boolean covers(String asked) {
    return asked.startsWith(path)
        && (asked.length() == path.length() || asked.charAt(path.length()) == '/');
  }
}
