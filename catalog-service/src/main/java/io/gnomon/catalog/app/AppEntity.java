package io.gnomon.catalog.app;

import io.gnomon.catalog.factor.Fact;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Rows are written by the import alone, in bulk. */
@Entity
@Immutable
@Table(name = "cloud_app")
@SecondaryTable(name = "app_evidence", pkJoinColumns = @PrimaryKeyJoinColumn(name = "app_id"))
class AppEntity {

  @Id String id;
  @Column String name;
  @Column @Nullable String vendor;

  @Column(name = "vendor_id")
  @Nullable String vendorId;

  @Column(name = "category_id")
  String categoryId;

  @Column String layer;
  @Column String kind;

  @Column(name = "ip_ranges")
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> ipRanges = new ArrayList<>();

  @Column(name = "excluded_hosts")
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> excludedHosts = new ArrayList<>();

  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> aliases = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "app_domain", joinColumns = @JoinColumn(name = "app_id"))
  @OrderColumn(name = "position")
  List<AppDomainEmbeddable> domains = new ArrayList<>();

  @Column(table = "app_evidence")
  @Convert(converter = StoredFacts.class)
  List<Fact> facts = new ArrayList<>();

  CloudApp cloudApp() {
    return new CloudApp(
        id,
        name,
        AppVendor.of(vendorId, vendor),
        categoryId,
        AppLayer.of(layer),
        kind(),
        domains.stream().map(each -> each.domain(id)).toList(),
        facts,
        new LocalPart(ipRanges, excludedHosts),
        aliases);
  }

  AppKind kind() {
    return AppKind.find(kind).orElseThrow();
  }
}
