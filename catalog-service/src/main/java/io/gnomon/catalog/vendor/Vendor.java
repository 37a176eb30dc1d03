package io.gnomon.catalog.vendor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company that runs apps.
 *
 * @param name as it is shown
 * @param spellings other names that mean the same company
 * @param parentId the company that owns it
 * @param fromParent ids of the risk factors in which its apps inherit what the parent has
 * @param distinctFrom ids of other companies whose names look alike
 * @param facts the first one of a risk factor that applies to an app is the app's
 */
public record Vendor(
    String id,
    String name,
    List<String> spellings,
    @Nullable String parentId,
    List<String> fromParent,
    List<String> distinctFrom,
    List<VendorFact> facts) {

  public Vendor {
    spellings = List.copyOf(spellings);
    fromParent = List.copyOf(fromParent);
    distinctFrom = List.copyOf(distinctFrom);
    facts = List.copyOf(facts);
  }
}
