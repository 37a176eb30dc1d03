-- What the catalog told before is read again, with what was passed over then.
update catalog_app set revision = 0;
