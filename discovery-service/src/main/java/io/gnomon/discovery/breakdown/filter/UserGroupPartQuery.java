package io.gnomon.discovery.breakdown.filter;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;

/** Which days, which rows, and whose usage a request is about. */
public class UserGroupPartQuery extends PartQuery {

  @BeanParam @Valid UserGroupQuery groups = new UserGroupQuery();

  /** Whose usage is meant. */
  public UserGroupQuery groups() {
    return groups;
  }
}
