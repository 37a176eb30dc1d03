package io.gnomon.kit.upload;

import io.quarkus.security.AuthenticationFailedException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** A body that ends the request once the token of its sender is revoked. */
final class RevocableInput extends FilterInputStream {

  private final BooleanSupplier revoked;

  /**
   * Nothing is read yet.
   *
   * @param revoked asked after each part, the last one included
   */
  RevocableInput(InputStream in, BooleanSupplier revoked) {
    super(in);
    this.revoked = revoked;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    requireToken();
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    requireToken();
    return n;
  }

  private void requireToken() {
    if (revoked.getAsBoolean()) {
      throw new AuthenticationFailedException("revoked");
    }
  }
}
