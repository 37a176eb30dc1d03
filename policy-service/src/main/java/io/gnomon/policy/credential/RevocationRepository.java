package io.gnomon.policy.credential;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class RevocationRepository implements PanacheRepositoryBase<RevocationEntity, String> {}
