package io.gnomon.policy.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** What an installation fixes about settings. */
@ConfigMapping(prefix = "gnomon.policy")
interface SettingsConfig {

  /** Gnomon's own hosts: never blockable, whatever administrators set. */
  @WithDefault("localhost")
  List<String> ownHosts();

  /** The never-block list until an administrator sets another: names that devices need to live. */
  @WithDefault(
      "login.microsoftonline.com,login.microsoft.com,login.windows.net,accounts.google.com,appleid.apple.com,"
          + "ocsp.digicert.com,crl3.digicert.com,crl4.digicert.com,ocsp.globalsign.com,crl.globalsign.com,"
          + "lencr.org,ocsp.sectigo.com,crl.sectigo.com,ocsp.entrust.net,crl.entrust.net,ocsp.pki.goog,c.pki.goog,"
          + "ocsp.apple.com,crl.apple.com,crl.microsoft.com,time.windows.com,time.apple.com,time.google.com,"
          + "pool.ntp.org,windowsupdate.com,update.microsoft.com,delivery.mp.microsoft.com,swscan.apple.com,"
          + "swcdn.apple.com,deb.debian.org,security.ubuntu.com,archive.ubuntu.com,msftconnecttest.com,"
          + "captive.apple.com,connectivitycheck.gstatic.com")
  List<String> neverBlock();
}
