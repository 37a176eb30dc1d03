package io.gnomon.discovery.breakdown.filter;

import io.gnomon.discovery.report.SearchQuery;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;

/** Which days, and which rows of a list: what is asked of every list. */
public class PartQuery extends SearchQuery {

  @BeanParam @Valid UsageBounds usage = new UsageBounds();
}
