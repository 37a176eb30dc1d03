package io.gnomon.catalogbase.merge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.gnomon.catalogbase.source.Kind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the base. What is not known is absent.
 *
 * @param domains the one it is known by first, then the others in order
 * @param factors risk factor id to value
 * @param sources the packages that name it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "name", "vendor", "category", "kind", "domains", "factors", "sources"})
public record BaseEntry(
    String id,
    String name,
    @Nullable String vendor,
    @Nullable String category,
    Kind kind,
    List<String> domains,
    Map<String, String> factors,
    List<String> sources) {}
