package io.gnomon.local.client;

/**
 * Where a service answers, and as whom it is asked.
 *
 * @param url without a slash at its end
 * @param token a bearer token
 */
public record Place(String url, String token) {

  public Place {
    url = url.replaceAll("/+$", "");
    token = token.trim();
  }
}
