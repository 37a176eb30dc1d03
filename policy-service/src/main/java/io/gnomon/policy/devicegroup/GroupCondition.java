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
import java.util.function.BiPredicate;

/**
 * One condition of a group's rule: any of the values is enough, letter case does not count.
 *
 * @param claimed whether the rule accepts what only the device itself says
 */
public record GroupCondition(
    @NotNull Property property,
    @NotNull Operator operator,
    @NotEmpty @Size(max = 10) List<@NotNull @Size(min = 1, max = 200) String> values,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean claimed) {

  /** What is compared. */
  public enum Property {
    @JsonProperty("name")
    NAME,
    @JsonProperty("domain")
    DOMAIN,
    @JsonProperty("tag")
    TAG,
    @JsonProperty("osPlatform")
    OS_PLATFORM
  }

  /** How it is compared. */
  public enum Operator {
    @JsonProperty("equals")
    EQUALS(String::equals),
    @JsonProperty("startsWith")
    STARTS_WITH(String::startsWith),
    @JsonProperty("endsWith")
    ENDS_WITH(String::endsWith),
    @JsonProperty("contains")
    CONTAINS(String::contains);

    @SuppressWarnings("ImmutableEnumChecker") // Method references of String: no state.
    private final BiPredicate<String, String> test;

    Operator(BiPredicate<String, String> test) {
      this.test = test;
    }
  }

  public GroupCondition {
    values = List.copyOf(values);
  }

  /**
   * Only tags are attested: a condition over anything else has to accept claims, or never matches.
   */
  @JsonIgnore
  @AssertTrue(message = "is only claimed by the device: add \"claimed\": true to the condition")
  boolean isPropertyAttested() {
    return property == Property.TAG || claimed;
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
    return values.stream()
        .anyMatch(value -> operator.test.test(folded, value.toLowerCase(Locale.ROOT)));
  }
}
