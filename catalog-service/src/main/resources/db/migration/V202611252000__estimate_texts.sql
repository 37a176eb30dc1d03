-- How many apps a word or a domain finds is estimated from a sample of texts. From the usual hundred, a word that 64 of 32,000 apps have
-- counts for none or for hundreds, as it happens, and for hundreds the list was read in its order to the end.
alter table app_index alter column text set statistics 1000;
alter index app_domain_from_the_end alter column 1 set statistics 1000;
