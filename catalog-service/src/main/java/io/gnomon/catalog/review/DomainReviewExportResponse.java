package io.gnomon.catalog.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An export of reviews in JSON. */
@Schema(name = "DomainReviewExport")
record DomainReviewExportResponse(List<DomainReview> items) {}
