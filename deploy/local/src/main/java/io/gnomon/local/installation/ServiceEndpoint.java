package io.gnomon.local.installation;

/**
 * The address of a service, and the token for it.
 *
 * @param url without a slash at its end
 * @param token a bearer token
 */
public record ServiceEndpoint(String url, String token) {

  public ServiceEndpoint {
    url = url.replaceAll("/+$", "");
    token = token.trim();
  }
}
