package io.gnomon.local.installation;

import io.gnomon.embedded.secret.Pem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** The certificates that this process trusts. */
public final class Trust {

  private Trust() {}

  /**
   * Makes a client of HTTPS services.
   *
   * @param authority a PEM file; null: the authorities that Java trusts
   */
  public static HttpClient.Builder httpClient(@Nullable Path authority) {
    var builder = HttpClient.newBuilder();
    try {
      return authority == null ? builder : builder.sslContext(Pem.trusting(authority));
    } catch (IOException | GeneralSecurityException e) {
      throw new StackException(
          "there are no certificates in " + authority + ": " + e.getMessage(),
          "name a file of them in PEM format");
    }
  }
}
