package io.gnomon.policy.profile;

/** Acts on a changed profile, in the transaction of the change. */
public interface ProfileListener {

  /**
   * Whether something uses the profile, so that it cannot be deleted. Nothing begins to use it
   * until the caller's transaction ends.
   */
  boolean uses(String profileId);

  /**
   * The profile applies to other groups now.
   *
   * @param who the caller's name
   */
  void profileChanged(ScopedProfile profile, String who);
}
