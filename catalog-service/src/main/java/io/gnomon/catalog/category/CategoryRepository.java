package io.gnomon.catalog.category;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class CategoryRepository implements PanacheRepositoryBase<CategoryEntity, String> {}
