package io.gnomon.agent.organisation;

import java.net.URI;

/**
 * A site that people of a department use.
 *
 * @param weight how often, compared to their other habits
 */
public record Habit(String url, int weight, ByteRange upload, ByteRange download) {

  public Habit {
    if (weight < 1) {
      throw new IllegalArgumentException("the weight of " + url + " is not positive");
    }
    if (URI.create(url).getHost() == null) {
      throw new IllegalArgumentException("a habit needs a URL with a host: " + url);
    }
  }
}
