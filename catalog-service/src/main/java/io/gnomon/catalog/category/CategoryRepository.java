package io.gnomon.catalog.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<CategoryEntity, String> {

  /** All of them by name, with the number of their apps. */
  List<CategoryResponse> withApps() {
    return getEntityManager()
        .createQuery(
            """
            select c.id, c.name, count(a) from CategoryEntity c
            left join AppEntity a on a.categoryId = c.id
            group by c.id, c.name order by lower(c.name), c.id
            """,
            CategoryResponse.class)
        .getResultList();
  }
}
