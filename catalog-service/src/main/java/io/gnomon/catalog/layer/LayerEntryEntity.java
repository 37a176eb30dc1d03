package io.gnomon.catalog.layer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "layer_entry")
@IdClass(LayerEntryKey.class)
class LayerEntryEntity {

  @Id
  @Column(name = "app_id")
  String appId;

  @Id @Column String source;

  @Column int rank;

  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> domains = new ArrayList<>();

  @Column
  @ColumnTransformer(write = "cast(? as jsonb)")
  String content;
}
