package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;

/** Which users of a report a request is about. */
public class UserQuery extends WithoutDeviceQuery {

  @BeanParam @Valid UserGroupQuery groups = new UserGroupQuery();
}
