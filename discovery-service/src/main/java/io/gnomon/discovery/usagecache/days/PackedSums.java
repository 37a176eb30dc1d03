package io.gnomon.discovery.usagecache.days;

/** What the sites of a block add up to, in as little memory as they need. */
public final class PackedSums {

  private final PackedLongs transactions;
  private final PackedLongs uploaded;
  private final PackedLongs downloaded;
  private final PackedLongs first;
  private final PackedLongs last;

  PackedSums(
      PackedLongs transactions,
      PackedLongs uploaded,
      PackedLongs downloaded,
      PackedLongs first,
      PackedLongs last) {
    this.transactions = transactions;
    this.uploaded = uploaded;
    this.downloaded = downloaded;
    this.first = first;
    this.last = last;
  }

  long transactions(int row) {
    return transactions.get(row);
  }

  long uploaded(int row) {
    return uploaded.get(row);
  }

  long downloaded(int row) {
    return downloaded.get(row);
  }

  long first(int row) {
    return first.get(row);
  }

  long last(int row) {
    return last.get(row);
  }

  long bytes() {
    return transactions.bytes()
        + uploaded.bytes()
        + downloaded.bytes()
        + first.bytes()
        + last.bytes();
  }
}
