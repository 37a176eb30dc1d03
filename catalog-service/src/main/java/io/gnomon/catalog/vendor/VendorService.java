package io.gnomon.catalog.vendor;

import io.gnomon.catalog.app.VendorApps;
import io.gnomon.catalog.app.VendorAppsStore;
import io.gnomon.catalog.factor.RiskFactors;
import io.gnomon.catalog.vendor.VendorResponse.InheritableFact;
import io.gnomon.kit.list.Cursor;
import io.gnomon.kit.list.Page;
import io.gnomon.kit.list.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads vendors: those that are described, and those that only have apps. */
@ApplicationScoped
class VendorService {

  private final Vendors vendors;
  private final RiskFactors factors;
  private final VendorAppsStore store;

  VendorService(Vendors vendors, RiskFactors factors, VendorAppsStore store) {
    this.vendors = vendors;
    this.factors = factors;
    this.store = store;
  }

  Page<VendorApps> list(PageRequest page) {
    var cursor = page.cursor(1);
    var rows = store.list(cursor == null ? "" : cursor.key(0), page.limit() + 1);
    return page.cut(rows, last -> Cursor.of(last.id()), store::count);
  }

  Optional<VendorResponse> read(String id) {
    var described = vendors.find(id);
    return described.isPresent()
        ? described.map(this::response)
        : Optional.ofNullable(store.of(List.of(id)).get(id)).map(VendorService::undescribed);
  }

  private VendorResponse response(Vendor vendor) {
    var owned = vendors.subsidiaries(vendor.id());
    var ids = new ArrayList<>(owned);
    ids.add(vendor.id());
    var counted = store.of(ids);
    return new VendorResponse(
        vendor.id(),
        vendor.name(),
        counted.containsKey(vendor.id()) ? counted.get(vendor.id()).apps() : 0,
        vendor.spellings(),
        vendor.parentId(),
        vendor.fromParent(),
        owned.stream()
            .map(id -> counted.getOrDefault(id, new VendorApps(id, nameOf(id), 0)))
            .toList(),
        vendor.facts().stream().map(this::fact).toList());
  }

  private static VendorResponse undescribed(VendorApps vendor) {
    return new VendorResponse(
        vendor.id(),
        vendor.name(),
        vendor.apps(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private String nameOf(String id) {
    return vendors.find(id).map(Vendor::name).orElse(id);
  }

  private InheritableFact fact(VendorFact said) {
    var fact = said.fact();
    var type = factors.find(fact.factorId()).orElseThrow().type();
    return new InheritableFact(
        fact.factorId(),
        type.json(fact.value()),
        fact.source(),
        fact.asOf(),
        said.appliesTo().equals(AppScope.ALL) ? null : said.appliesTo());
  }
}
