package io.gnomon.catalog.feed;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What an installation fixes about feeds. */
@ConfigMapping(prefix = "gnomon.feed")
interface FeedConfig {

  /** Largest file that is taken, packed as it comes; unpacked it may be 256 MB. */
  @WithDefault("64M")
  MemorySize maxBytes();

  /** Names that devices need to live: no feed says whose they are. */
  @WithDefault(
      "login.microsoftonline.com,login.microsoft.com,login.windows.net,accounts.google.com,appleid.apple.com,"
          + "ocsp.digicert.com,crl3.digicert.com,crl4.digicert.com,ocsp.globalsign.com,crl.globalsign.com,"
          + "lencr.org,ocsp.sectigo.com,crl.sectigo.com,ocsp.entrust.net,crl.entrust.net,ocsp.pki.goog,c.pki.goog,"
          + "ocsp.apple.com,crl.apple.com,crl.microsoft.com,time.windows.com,time.apple.com,time.google.com,"
          + "pool.ntp.org,windowsupdate.com,update.microsoft.com,delivery.mp.microsoft.com,swscan.apple.com,"
          + "swcdn.apple.com,deb.debian.org,security.ubuntu.com,archive.ubuntu.com,msftconnecttest.com,"
          + "captive.apple.com,connectivitycheck.gstatic.com")
  List<String> neverBlocked();

  /** How often it is looked whether a feed is to be fetched. */
  @WithDefault("1m")
  Duration lookEvery();

  /** After that long without a sign of life the reading of a file counts as broken off. */
  @WithDefault("10m")
  Duration brokenOffAfter();

  /** Imports of a feed whose content is kept to go back to; older ones leave their report alone. */
  @WithDefault("5")
  int kept();
}
