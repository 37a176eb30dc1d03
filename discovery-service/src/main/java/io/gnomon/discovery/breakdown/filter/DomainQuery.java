package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;

/** Which days and which uncatalogued domains a request is about. */
public class DomainQuery extends PartQuery {

  @BeanParam @Valid UserBounds users = new UserBounds();
}
