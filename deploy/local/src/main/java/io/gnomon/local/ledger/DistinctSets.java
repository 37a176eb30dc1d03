package io.gnomon.local.ledger;

import java.util.BitSet;

/** The distinct users, IP addresses and devices of a site or app, over all fleets. */
record DistinctSets(BitSet users, BitSet ipAddresses, BitSet devices) {

  DistinctSets() {
    this(new BitSet(), new BitSet(), new BitSet());
  }

  void add(DistinctSets other) {
    users.or(other.users);
    ipAddresses.or(other.ipAddresses);
    devices.or(other.devices);
  }
}
