package io.gnomon.catalog.feed.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives no more than the budget has. */
final class BudgetedInputStream extends FilterInputStream {

  private final ByteBudget budget;

  BudgetedInputStream(InputStream in, ByteBudget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      budget.take(1);
    }
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      budget.take(read);
    }
    return read;
  }
}
