package io.gnomon.discovery.usagecache;

import static java.util.stream.Collectors.groupingBy;

import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usagecache.days.DistinctCounter;
import io.gnomon.discovery.usagecache.days.UsageBlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Divides blocks: by a label of their apps, and by day. */
final class UsageDivider implements SiteGroups {

  private final PartNumbers parts;
  private final DistinctCounter users;
  private final List<@Nullable String> labels = new ArrayList<>();
  private final int[] groupOfPart;
  private final BitSet counted = new BitSet();

  UsageDivider(PartNumbers parts, List<UsageLabel> meant, DistinctCounter users) {
    this.parts = parts;
    this.users = users;
    this.groupOfPart = new int[parts.size()];
    Arrays.fill(groupOfPart, -1);
    var byApp = new HashMap<@Nullable String, UsageLabel>();
    meant.forEach(each -> byApp.put(each.appId(), each));
    for (int part = 0; part < groupOfPart.length; part++) {
      var label = byApp.get(parts.isApp(part) ? parts.key(part) : null);
      if (label != null) {
        groupOfPart[part] = group(label.label());
        counted.set(part, label.counted());
      }
    }
  }

  private int group(@Nullable String label) {
    int known = labels.indexOf(label);
    if (known < 0) {
      labels.add(label);
    }
    return known < 0 ? labels.size() - 1 : known;
  }

  @Override
  public int ofSite(int site) {
    int part = parts.ofSite(site);
    return part < 0 ? part : groupOfPart[part];
  }

  @Override
  public int size() {
    return labels.size();
  }

  List<DividedUsage> byDay(List<UsageBlock> blocks) {
    return blocks.stream().collect(groupingBy(block -> block.day().day())).entrySet().stream()
        .flatMap(each -> divide(each.getKey().toEpochDay(), each.getValue()))
        .toList();
  }

  List<DividedUsage> together(List<UsageBlock> blocks) {
    return divide(0, blocks).toList();
  }

  private Stream<DividedUsage> divide(long day, List<UsageBlock> blocks) {
    var uses = new AppUsageIndex(blocks, this);
    var sums = uses.sums();
    var counts = uses.counts(Actor.USER, users);
    var apps = apps(blocks);
    var divided = new ArrayList<DividedUsage>();
    for (int group = 0; group < counts.length; group++) {
      if (uses.isUsed(group)) {
        divided.add(
            new DividedUsage(
                labels.get(group),
                day,
                sums.transactions(group),
                sums.uploaded(group),
                sums.downloaded(group),
                counts[group],
                apps.getOrDefault(group, new BitSet()).cardinality()));
      }
    }
    return divided.stream();
  }

  /** Which parts of each group are apps that count. */
  private Map<Integer, BitSet> apps(List<UsageBlock> blocks) {
    var apps = new HashMap<Integer, BitSet>();
    for (var block : blocks) {
      for (int i = 0; i < block.size(); i++) {
        int part = parts.ofSite(block.site(i));
        if (part >= 0 && counted.get(part)) {
          apps.computeIfAbsent(groupOfPart[part], group -> new BitSet()).set(part);
        }
      }
    }
    return apps;
  }
}
