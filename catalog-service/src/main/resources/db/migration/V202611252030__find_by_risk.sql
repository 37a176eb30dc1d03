-- The apps of a risk level are few, and the first question; no search is by layer.
create index cloud_app_by_risk on cloud_app (risk);
drop index cloud_app_by_layer;
