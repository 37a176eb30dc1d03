package io.gnomon.discovery.breakdown.query;

import io.gnomon.discovery.directory.DeviceFollower;
import io.gnomon.discovery.people.PersonName;
import io.gnomon.discovery.people.PersonNameStore;
import io.gnomon.discovery.rangelabel.RangeLabelStore;
import io.gnomon.discovery.usage.Actor;
import io.gnomon.discovery.usage.ActorNameStore;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Says what users, IP addresses and devices are called, and who is meant by a name. */
@ApplicationScoped
public class ActorNameService {

  private final ActorNameStore names;
  private final PersonNameStore people;
  private final RangeLabelStore labels;
  private final DeviceFollower devices;

  ActorNameService(
      ActorNameStore names,
      PersonNameStore people,
      RangeLabelStore labels,
      DeviceFollower devices) {
    this.labels = labels;
    this.names = names;
    this.people = people;
    this.devices = devices;
  }

  /** Ids of all names of an actor; ends the request where the name was never seen. */
  public List<Long> ids(ActorKey who) {
    var ofPerson =
        who.actor() == Actor.USER ? people.userIds(who.canonicalName()) : List.<Long>of();
    return ofPerson.isEmpty() ? List.of(id(who)) : ofPerson;
  }

  private long id(ActorKey who) {
    return names
        .findId(who.actor(), who.canonicalName())
        .orElseThrow(
            () ->
                new ProblemException(
                    StandardProblem.NOT_FOUND,
                    "No traffic of that " + who.label() + " was ever seen."));
  }

  /** Who they are, by the key of a slice, which is one of these. */
  Function<String, ActorIdentity> identities(Actor actor, Collection<Long> keys) {
    return switch (actor) {
      case USER -> users(keys);
      case IP_ADDRESS -> addresses(keys);
      case DEVICE -> named(actor, keys, this::device);
    };
  }

  private Function<String, ActorIdentity> users(Collection<Long> keys) {
    var known = people.names(keys);
    var unknown = named(Actor.USER, keys, ActorIdentity::ofName);
    return key -> {
      var person = known.get(Long.valueOf(key));
      return person == null ? unknown.apply(key) : person(person);
    };
  }

  private Function<String, ActorIdentity> addresses(Collection<Long> keys) {
    var known = names.names(Actor.IP_ADDRESS, keys);
    var labelled = labels.labels(known.values());
    return key -> {
      var address = known.getOrDefault(Long.valueOf(key), key);
      return ActorIdentity.ofAddress(address, labelled.get(address));
    };
  }

  private Function<String, ActorIdentity> named(
      Actor actor, Collection<Long> keys, Function<String, ActorIdentity> identity) {
    var known = names.names(actor, keys);
    return key -> identity.apply(known.getOrDefault(Long.valueOf(key), key));
  }

  private static ActorIdentity person(PersonName person) {
    return new ActorIdentity(person.id(), person.displayName(), null, null, person.id());
  }

  private ActorIdentity device(String id) {
    return devices
        .device(id)
        .map(device -> new ActorIdentity(id, device.name(), device.group(), null, null))
        .orElseGet(() -> ActorIdentity.ofName(id));
  }
}
