-- A score that rests on next to nothing is no score to begin a list with: such apps (risk unknown) come behind the rated ones in both
-- directions, in the order of their scores, and behind them those without a score.
drop index cloud_app_riskiest_first;
drop index cloud_app_best_first;
create index cloud_app_riskiest_first on cloud_app ((coalesce(score, 11) + case risk when 'unknown' then 11 else 0 end), id);
create index cloud_app_best_first on cloud_app ((coalesce(score, -1) - case risk when 'unknown' then 11 else 0 end), id);
