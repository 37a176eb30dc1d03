package io.gnomon.catalog.vendor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gnomon.catalog.app.VendorApps;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A vendor as JSON.
 *
 * @param apps how many the catalog has, without those of companies that it owns
 * @param spellings other names that mean it
 * @param parentId the company that owns it; absent where none is known
 * @param fromParent the risk factors in which its apps inherit what the parent has
 * @param subsidiaries the companies that it owns directly
 * @param facts what its apps inherit; of several in one risk factor the first one that applies
 */
@Schema(name = "Vendor")
record VendorResponse(
    String id,
    String name,
    long apps,
    List<String> spellings,
    @Nullable String parentId,
    List<String> fromParent,
    List<VendorApps> subsidiaries,
    List<InheritableFact> facts) {

  /**
   * A fact that apps inherit.
   *
   * @param id of the risk factor
   * @param value a truth, a number or text
   * @param appliesTo absent: all that the vendor runs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record InheritableFact(
      String id, Object value, String source, LocalDate asOf, @Nullable AppScope appliesTo) {}
}
