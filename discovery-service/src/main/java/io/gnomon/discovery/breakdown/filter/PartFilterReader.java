package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.breakdown.query.AppFilter;
import io.gnomon.discovery.breakdown.query.SliceCondition;
import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.usage.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Reads which users, IP addresses, devices or domains a request is about. */
@ApplicationScoped
public class PartFilterReader {

  private final DeviceFollower devices;

  PartFilterReader(DeviceFollower devices) {
    this.devices = devices;
  }

  public AppFilter actors(Actor actor, PartQuery query) {
    var conditions = new ArrayList<>(BoundConditions.of(query.usage));
    query.words().forEach(word -> conditions.add(called(actor, word)));
    return new AppFilter(conditions);
  }

  private SliceCondition called(Actor actor, String word) {
    var known = actor == Actor.DEVICE ? devices.called(word) : List.<String>of();
    return SliceCondition.called(actor, word, known);
  }

  public AppFilter domains(DomainQuery query) {
    var conditions = new ArrayList<>(BoundConditions.of(query.usage));
    conditions.addAll(BoundConditions.of(query.users));
    query.words().forEach(word -> conditions.add(SliceCondition.domain(word)));
    return new AppFilter(conditions);
  }
}
