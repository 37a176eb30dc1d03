package io.gnomon.agent.ledger;

import java.util.BitSet;

/** Who was seen at a site, as numbers of the ledger's tables. */
record Visitors(BitSet users, BitSet devices, BitSet ipAddresses) {

  Visitors() {
    this(new BitSet(), new BitSet(), new BitSet());
  }

  void add(Visitors other) {
    users.or(other.users);
    devices.or(other.devices);
    ipAddresses.or(other.ipAddresses);
  }
}
