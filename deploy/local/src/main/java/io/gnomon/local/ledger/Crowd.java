package io.gnomon.local.ledger;

import java.util.BitSet;

/** Who was seen at a site or with an app, over all fleets. */
record Crowd(BitSet users, BitSet ipAddresses, BitSet devices) {

  Crowd() {
    this(new BitSet(), new BitSet(), new BitSet());
  }

  void add(Crowd other) {
    users.or(other.users);
    ipAddresses.or(other.ipAddresses);
    devices.or(other.devices);
  }
}
