package io.gnomon.policy.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gnomon.matching.decision.DecisionMode;
import io.gnomon.policy.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settings as texts by name, as the database and the topic hold them, and back. */
final class SettingsCodec {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEFAULT_BYPASS_HOURS = "24";
  private static final String DEFAULT_TIME_ZONE = "UTC";
  private static final String NO_HOSTS = "[]";

  private final List<String> ownHosts;
  private final List<String> shipped;

  SettingsCodec(List<String> ownHosts, List<String> shipped) {
    this.ownHosts = ownHosts;
    this.shipped = shipped;
  }

  Settings decode(Map<SettingName, String> stored) {
    return new Settings(
        Boolean.parseBoolean(stored.get(SettingName.ENDPOINT_TELEMETRY)),
        Boolean.parseBoolean(stored.get(SettingName.ENFORCE_APP_ACCESS)),
        Boolean.parseBoolean(stored.get(SettingName.CUSTOM_NETWORK_INDICATORS)),
        DecisionMode.valueOf(
            stored.getOrDefault(SettingName.DECISION_MODE, DecisionMode.mostSpecific.name())),
        Integer.parseInt(stored.getOrDefault(SettingName.BYPASS_HOURS, DEFAULT_BYPASS_HOURS)),
        Severity.of(stored.getOrDefault(SettingName.ALERT_SEVERITY, Severity.INFORMATIONAL.text())),
        NeverBlock.of(
            ownHosts,
            shipped,
            readList(stored.getOrDefault(SettingName.NEVER_BLOCK_ADDED, NO_HOSTS)),
            readList(stored.getOrDefault(SettingName.NEVER_BLOCK_REMOVED, NO_HOSTS))),
        new BlockPage(emptyToNull(stored.get(SettingName.BLOCK_PAGE_CONTACT))),
        stored.getOrDefault(SettingName.TIME_ZONE, DEFAULT_TIME_ZONE),
        PseudonymSettings.of(
            Boolean.parseBoolean(stored.get(SettingName.PSEUDONYMS_USERS)),
            Boolean.parseBoolean(stored.get(SettingName.PSEUDONYMS_DEVICES))),
        useFloor(stored));
  }

  private static UseFloor useFloor(Map<SettingName, String> stored) {
    var transactions = stored.get(SettingName.USE_FLOOR_TRANSACTIONS);
    var bytes = stored.get(SettingName.USE_FLOOR_TRAFFIC_BYTES);
    return new UseFloor(
        transactions == null ? UseFloor.LOWEST.transactions() : Integer.parseInt(transactions),
        bytes == null ? UseFloor.LOWEST.trafficBytes() : Long.parseLong(bytes));
  }

  /** The texts of what the change names. */
  static Map<SettingName, String> encode(SettingsChange change) {
    var values = new EnumMap<SettingName, String>(SettingName.class);
    put(values, SettingName.ENDPOINT_TELEMETRY, change.endpointTelemetry());
    put(values, SettingName.ENFORCE_APP_ACCESS, change.enforceAppAccess());
    put(values, SettingName.CUSTOM_NETWORK_INDICATORS, change.customNetworkIndicators());
    put(values, SettingName.DECISION_MODE, change.decisionMode());
    put(values, SettingName.BYPASS_HOURS, change.bypassHours());
    ifPresent(
        change.alertSeverity(),
        severity -> put(values, SettingName.ALERT_SEVERITY, severity.text()));
    ifPresent(
        change.blockPage(), page -> put(values, SettingName.BLOCK_PAGE_CONTACT, page.contact()));
    put(values, SettingName.TIME_ZONE, change.timeZone());
    putGroups(values, change);
    return values;
  }

  /** What consists of several values, of which some may be absent. */
  private static void putGroups(Map<SettingName, String> values, SettingsChange change) {
    ifPresent(
        change.neverBlock(),
        hosts -> {
          put(values, SettingName.NEVER_BLOCK_ADDED, writeList(hosts.added()));
          put(values, SettingName.NEVER_BLOCK_REMOVED, writeList(hosts.removed()));
        });
    ifPresent(
        change.pseudonyms(),
        pseudonyms -> {
          put(values, SettingName.PSEUDONYMS_USERS, pseudonyms.users());
          put(values, SettingName.PSEUDONYMS_DEVICES, pseudonyms.devices());
        });
    ifPresent(
        change.useFloor(),
        floor -> {
          put(values, SettingName.USE_FLOOR_TRANSACTIONS, floor.transactions());
          put(values, SettingName.USE_FLOOR_TRAFFIC_BYTES, floor.trafficBytes());
        });
  }

  private static @Nullable String writeList(@Nullable List<String> hosts) {
    if (hosts == null) {
      return null;
    }
    var canonical = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).distinct().toList();
    try {
      return JSON.writeValueAsString(canonical);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> readList(String text) {
    try {
      return List.of(JSON.readValue(text, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the never-block list is not readable", e);
    }
  }

  private static void put(
      Map<SettingName, String> values, SettingName name, @Nullable Object value) {
    if (value != null) {
      values.put(name, value.toString());
    }
  }

  private static <T> void ifPresent(@Nullable T value, Consumer<T> action) {
    if (value != null) {
      action.accept(value);
    }
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
