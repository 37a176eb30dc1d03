package io.gnomon.discovery.usagecache;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.SiteSums;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Where in the blocks of a range the uses of each part are. */
final class AppUsageIndex {

  private static final long LOW = 0xffff_ffffL;

  private final List<UsageBlock> blocks;

  /** Up to where the uses of each part go. */
  private final int[] ends;

  /** The block in the high half, the position of the site in it in the low one. */
  private final long[] uses;

  private final SiteSums sums;

  AppUsageIndex(List<UsageBlock> blocks, SiteGroups parts) {
    this.blocks = blocks;
    this.sums = new SiteSums(parts.size());
    this.ends = new int[parts.size()];
    blocks.forEach(block -> add(block, parts));
    int all = 0;
    for (int part = 0; part < ends.length; part++) {
      int count = ends[part];
      ends[part] = all; // Moves to its end as they are put.
      all += count;
    }
    this.uses = new long[all];
    for (int block = 0; block < blocks.size(); block++) {
      put(block, parts);
    }
  }

  private void add(UsageBlock block, SiteGroups parts) {
    for (int i = 0; i < block.size(); i++) {
      int part = parts.ofSite(block.site(i));
      if (part >= 0) {
        ends[part]++;
        sums.add(part, block.sums(), i);
      }
    }
  }

  private void put(int number, SiteGroups parts) {
    var block = blocks.get(number);
    for (int i = 0; i < block.size(); i++) {
      int part = parts.ofSite(block.site(i));
      if (part >= 0) {
        uses[ends[part]++] = (long) number << Integer.SIZE | i;
      }
    }
  }

  SiteSums sums() {
    return sums;
  }

  boolean isUsed(int part) {
    return ends[part] > start(part);
  }

  /**
   * What each of those parts adds up to, where it was used.
   *
   * @param key of a part
   * @param hosts counts them by the numbers of their sites
   */
  List<UsagePart> used(
      IntPredicate which,
      IntFunction<String> key,
      Map<Actor, DistinctCounter> counters,
      DistinctCounter hosts) {
    var users = counts(which, Actor.USER, counters);
    var addresses = counts(which, Actor.IP_ADDRESS, counters);
    var devices = counts(which, Actor.DEVICE, counters);
    return IntStream.range(0, ends.length)
        .filter(part -> which.test(part) && isUsed(part))
        .mapToObj(
            part ->
                new UsagePart(
                    key.apply(part),
                    hosts(part, hosts),
                    sums.transactions(part),
                    sums.uploaded(part),
                    sums.downloaded(part),
                    sums.first(part),
                    sums.last(part),
                    new ActorCounts(users[part], addresses[part], devices[part])))
        .toList();
  }

  private long hosts(int part, DistinctCounter counter) {
    counter.next();
    for (int use = start(part); use < ends[part]; use++) {
      counter.add(block(use).site(position(use)));
    }
    return counter.count();
  }

  private long[] counts(IntPredicate which, Actor actor, Map<Actor, DistinctCounter> counters) {
    return counts(which, actor, Objects.requireNonNull(counters.get(actor)));
  }

  /** How many different ones used each part. */
  long[] counts(Actor actor, DistinctCounter counter) {
    return counts(part -> true, actor, counter);
  }

  /** The counts of those parts; 0 for others. */
  long[] counts(IntPredicate which, Actor actor, DistinctCounter counter) {
    var counts = new long[ends.length];
    for (int part = 0; part < counts.length; part++) {
      if (which.test(part)) {
        counter.next();
        count(part, actor, counter);
        counts[part] = counter.count();
      }
    }
    return counts;
  }

  /** How many different ones used any of those parts. */
  long count(IntPredicate which, Actor actor, DistinctCounter counter) {
    counter.next();
    for (int part = 0; part < ends.length; part++) {
      if (which.test(part)) {
        count(part, actor, counter);
      }
    }
    return counter.count();
  }

  private void count(int part, Actor actor, DistinctCounter counter) {
    for (int use = start(part); use < ends[part]; use++) {
      block(use).count(actor, position(use), counter);
    }
  }

  private UsageBlock block(int use) {
    return blocks.get((int) (uses[use] >>> Integer.SIZE));
  }

  private int position(int use) {
    return (int) (uses[use] & LOW);
  }

  private int start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }
}
