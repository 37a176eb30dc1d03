package io.gnomon.policy.settings;

import io.gnomon.kit.audit.AuditEntry;
import io.gnomon.kit.audit.AuditService;
import io.gnomon.kit.export.ExportTimeZone;
import io.gnomon.kit.problem.ProblemException;
import io.gnomon.kit.problem.StandardProblem;
import io.gnomon.kit.pseudonym.PseudonymKeyProvider;
import io.gnomon.kit.pseudonym.PseudonymSwitch;
import io.gnomon.kit.request.EntityTag;
import io.gnomon.matching.decision.NeverBlockList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and changes settings. */
@ApplicationScoped
public class SettingsService implements PseudonymSwitch, ExportTimeZone {

  private final SettingRepository repository;
  private final SettingsCodec codec;
  private final AuditService audit;
  private final SettingPublisher publisher;
  private final PseudonymKeyProvider pseudonyms;

  SettingsService(
      SettingRepository repository,
      SettingsConfig config,
      OwnHostReader ownHosts,
      AuditService audit,
      SettingPublisher publisher,
      PseudonymKeyProvider pseudonyms) {
    this.repository = repository;
    this.codec =
        new SettingsCodec(
            ownHosts.hosts(), config.neverBlock().orElseGet(NeverBlockList.shipped()::hosts));
    this.audit = audit;
    this.publisher = publisher;
    this.pseudonyms = pseudonyms;
  }

  /** The settings as the database has them now, also within a longer transaction. */
  @Transactional
  public Settings current() {
    return codec.decode(repository.values());
  }

  /** In which people read times. */
  @Override
  @Transactional
  public ZoneId timeZone() {
    return ZoneId.of(current().timeZone());
  }

  @Override
  @Transactional
  public boolean hidesNames() {
    var pseudonyms = current().pseudonyms();
    return pseudonyms.users() || pseudonyms.devices();
  }

  /**
   * Stores what the change names and differs, audits it, publishes it and notifies the listeners.
   *
   * @param ifMatch the entity tag of the settings that the caller saw; null where it does not say
   * @param who the caller's name
   */
  @Transactional
  public Settings change(SettingsChange change, @Nullable String ifMatch, String who) {
    var rows = repository.lockAll();
    var before = valuesOf(rows);
    EntityTag.require(ifMatch, EntityTag.of(codec.decode(before)));
    var changed = apply(SettingsCodec.encode(change), rows);
    if (changed.isEmpty()) {
      return codec.decode(before);
    }
    requirePseudonymKey(valuesOf(changed));
    repository.flush();
    var now = codec.decode(valuesOf(rows));
    var names = valuesOf(changed).keySet();
    names.forEach(name -> audit.record(entry(name, before, valuesOf(changed), who)));
    publisher.publish(changed);
    publisher.notifyListeners(now, valuesOf(changed), who);
    return now;
  }

  /** Turned on without a key, they would make the services refuse what devices send. */
  private void requirePseudonymKey(Map<SettingName, String> changed) {
    boolean turnedOn =
        Stream.of(SettingName.PSEUDONYMS_USERS, SettingName.PSEUDONYMS_DEVICES)
            .anyMatch(name -> Boolean.parseBoolean(changed.get(name)));
    var fault = turnedOn ? pseudonyms.fault() : Optional.<String>empty();
    if (fault.isPresent()) {
      throw new ProblemException(
          StandardProblem.CONFLICT,
          "Pseudonyms need a key, which ./gnomon keys makes: " + fault.get());
    }
  }

  /** Publishes all settings anew: after the feed's epoch was raised. */
  @Transactional
  public void republish() {
    publisher.publish(repository.lockAll());
  }

  private static List<SettingEntity> apply(
      Map<SettingName, String> wanted, List<SettingEntity> rows) {
    var changed = new ArrayList<SettingEntity>();
    for (var row : rows) {
      var value = wanted.get(row.settingName());
      if (value != null && !value.equals(row.value)) {
        row.value = value;
        row.revision++;
        changed.add(row);
      }
    }
    return changed;
  }

  private static AuditEntry entry(
      SettingName name,
      Map<SettingName, String> before,
      Map<SettingName, String> after,
      String who) {
    return new AuditEntry(
        who, "setting.changed", name.text(), null, before.get(name), after.get(name));
  }

  private static Map<SettingName, String> valuesOf(List<SettingEntity> rows) {
    var values = new EnumMap<SettingName, String>(SettingName.class);
    for (var row : rows) {
      var value = row.value;
      if (value != null) {
        values.put(row.settingName(), value);
      }
    }
    return values;
  }
}
