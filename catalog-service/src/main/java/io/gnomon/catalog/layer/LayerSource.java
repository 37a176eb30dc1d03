package io.gnomon.catalog.layer;

/**
 * The source of a layer. Where two layers disagree, the one with the lower rank wins.
 *
 * @param id unique
 */
public record LayerSource(String id, int rank) {

  /** An organisation's corrections of any app. */
  public static final LayerSource CORRECTION = new LayerSource("correction", 0);

  /** An organisation's own apps. */
  public static final LayerSource CUSTOM = new LayerSource("custom", 1);

  /**
   * What the probe measured: fresher than what files and feeds say of the same factors. What people
   * say is before it.
   */
  public static final LayerSource PROBE = new LayerSource("probe", 5);

  /** The files that ship with the service. */
  public static final LayerSource BUNDLE = new LayerSource("bundle", 10);

  /** The rank of a domain that a person accepted, whichever layer has it. */
  public static final int ACCEPTED_RANK = 2;

  private static final int FIRST_FEED = 100;
  private static final String FEED_PREFIX = "feed:";
  private static final String OWN_LIST = FEED_PREFIX + "own";

  /** A catalog feed; a feed with a lower order wins against others. */
  public static LayerSource feed(String format, int order) {
    return new LayerSource(FEED_PREFIX + format, FIRST_FEED + order);
  }

  public boolean isCorrection() {
    return rank == CORRECTION.rank;
  }

  /** Whether people of the organisation said it. */
  public boolean isLocal() {
    return rank <= CUSTOM.rank;
  }

  /** Whether it is the list that the organisation writes itself. */
  public boolean isOwnList() {
    return id.equals(OWN_LIST);
  }

  /**
   * Who publishes it: what one publisher says in two lists it says once. The ids of feeds begin
   * with the publisher, up to a hyphen: {@code feed:adguard-trackers}.
   */
  public String family() {
    int hyphen = id.indexOf('-');
    return isFeed() && hyphen > 0 ? id.substring(0, hyphen) : id;
  }

  /** Whether it is an imported feed. */
  public boolean isFeed() {
    return rank >= FIRST_FEED;
  }
}
