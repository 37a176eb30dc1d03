package io.gnomon.policy.devicegroup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;

/**
 * One condition of a group's rule: any of the values is enough, letter case does not count.
 *
 * @param claimed whether the condition accepts a value that is only claimed by the device
 */
public record GroupCondition(
    @NotNull ConditionProperty property,
    @NotNull ConditionOperator operator,
    @NotEmpty @Size(max = 10) List<@NotNull @Size(min = 1, max = 200) String> values,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean claimed) {

  public GroupCondition {
    values = List.copyOf(values);
  }

  /**
   * Only tags are attested: a condition over anything else has to accept claims, or never matches.
   */
  @JsonIgnore
  @AssertTrue(message = "is only claimed by the device: add \"claimed\": true to the condition")
  public boolean isPropertyAttested() {
    return property == ConditionProperty.TAG || claimed;
  }

  boolean matches(DeviceAttributes device) {
    return switch (property) {
      case TAG -> device.tags().stream().anyMatch(this::accepts);
      case NAME -> claimed && accepts(device.name());
      case DOMAIN -> claimed && accepts(device.domain());
      case OS_PLATFORM -> claimed && accepts(device.osPlatform());
    };
  }

  private boolean accepts(String actual) {
    var folded = actual.toLowerCase(Locale.ROOT);
    return values.stream().anyMatch(value -> operator.test(folded, value.toLowerCase(Locale.ROOT)));
  }

  /** How a condition compares. */
  enum ConditionOperator {
    @JsonProperty("equals")
    EQUALS,
    @JsonProperty("startsWith")
    STARTS_WITH,
    @JsonProperty("endsWith")
    ENDS_WITH,
    @JsonProperty("contains")
    CONTAINS;

    boolean test(String actual, String expected) {
      return switch (this) {
        case EQUALS -> actual.equals(expected);
        case STARTS_WITH -> actual.startsWith(expected);
        case ENDS_WITH -> actual.endsWith(expected);
        case CONTAINS -> actual.contains(expected);
      };
    }
  }

  /** What a condition compares. */
  enum ConditionProperty {
    @JsonProperty("name")
    NAME,
    @JsonProperty("domain")
    DOMAIN,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("osPlatform")
    OS_PLATFORM
  }
}
