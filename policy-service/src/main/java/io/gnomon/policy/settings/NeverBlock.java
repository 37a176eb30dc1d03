package io.gnomon.policy.settings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Host names that no indicator blocks, each with all below it.
 *
 * @param hosts all that hold: Gnomon's own, the shipped ones that were not removed, the added ones
 * @param own Gnomon's own, which cannot be removed
 * @param shipped what comes with this version of Gnomon
 * @param added by the organisation
 * @param removed those of the shipped ones that the organisation does without
 */
public record NeverBlock(
    List<String> hosts,
    List<String> own,
    List<String> shipped,
    List<String> added,
    List<String> removed) {

  public NeverBlock {
    hosts = List.copyOf(hosts);
    own = List.copyOf(own);
    shipped = List.copyOf(shipped);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  public static NeverBlock of(
      Collection<String> own, List<String> shipped, List<String> added, List<String> removed) {
    var hosts = new LinkedHashSet<>(own);
    shipped.stream().filter(each -> !removed.contains(each)).forEach(hosts::add);
    hosts.addAll(added);
    return new NeverBlock(List.copyOf(hosts), List.copyOf(own), shipped, added, removed);
  }
}
