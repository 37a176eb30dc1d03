package io.gnomon.policy.settings;

/** Acts on changed settings, in the transaction of the change. */
public interface SettingsListener {

  /**
   * Called once after all changed settings are stored.
   *
   * @param cause a sentence for the feed's history
   * @param who the caller's name
   */
  void settingsChanged(Settings now, String cause, String who);
}
