package io.gnomon.catalog.bundle;

import io.gnomon.catalog.category.Category;
import io.gnomon.catalog.layer.CatalogChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Which files were imported, and their categories: within the transaction of a connection. */
final class ImportTables {

  private static final String LAST =
      "select content_hash from catalog_import order by id desc limit 1";
  private static final String SAVE_CATEGORIES =
      """
      insert into category (id, name) select * from unnest(?, ?)
      on conflict (id) do update set name = excluded.name where category.name <> excluded.name
      """;
  private static final String DELETE_CATEGORIES =
      """
      delete from category where id <> all(?)
        and not exists (select 1 from cloud_app where category_id = category.id)
      """;
  private static final String RECORD =
      """
      insert into catalog_import (content_hash, imported_at, apps, changed, removed)
      values (?, now(), ?, ?, ?)
      """;

  private final Connection connection;

  ImportTables(Connection connection) {
    this.connection = connection;
  }

  boolean hold(String contentHash) throws SQLException {
    try (var statement = connection.prepareStatement(LAST);
        var rows = statement.executeQuery()) {
      return rows.next() && rows.getString(1).equals(contentHash);
    }
  }

  void saveCategories(List<Category> categories) throws SQLException {
    try (var statement = connection.prepareStatement(SAVE_CATEGORIES)) {
      setTexts(statement, 1, categories.stream().map(Category::id).toList());
      setTexts(statement, 2, categories.stream().map(Category::name).toList());
      statement.executeUpdate();
    }
  }

  /** A category that no file has any longer stays while a custom app is in it. */
  void deleteUnusedCategoriesBeside(List<String> ids) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE_CATEGORIES)) {
      setTexts(statement, 1, ids);
      statement.executeUpdate();
    }
  }

  void record(String contentHash, int apps, CatalogChange change) throws SQLException {
    try (var statement = connection.prepareStatement(RECORD)) {
      statement.setString(1, contentHash);
      statement.setInt(2, apps);
      statement.setInt(3, change.added().size() + change.changed().size());
      statement.setInt(4, change.removed().size());
      statement.executeUpdate();
    }
  }

  private void setTexts(PreparedStatement statement, int index, List<String> texts)
      throws SQLException {
    statement.setArray(index, connection.createArrayOf("text", texts.toArray()));
  }
}
