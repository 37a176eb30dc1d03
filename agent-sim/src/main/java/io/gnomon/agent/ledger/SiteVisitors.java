package io.gnomon.agent.ledger;

import java.util.BitSet;

/** Who visited a site, as numbers of the keys of the ledger's tables. */
record SiteVisitors(BitSet users, BitSet devices, BitSet ipAddresses) {

  SiteVisitors() {
    this(new BitSet(), new BitSet(), new BitSet());
  }

  void add(SiteVisitors other) {
    users.or(other.users);
    devices.or(other.devices);
    ipAddresses.or(other.ipAddresses);
  }
}
