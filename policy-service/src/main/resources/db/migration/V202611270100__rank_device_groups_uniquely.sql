-- Groups that share a rank keep their order: each moves to the next free rank.
update device_group set rank = ranked.rank
from (
  select id, place + max(rank - place) over (order by place) as rank
  from (select id, rank, row_number() over (order by rank, id) as place from device_group where id <> 0) as numbered
) as ranked
where device_group.id = ranked.id and device_group.rank <> ranked.rank;

-- Deferred, since groups move by one together.
alter table device_group add constraint device_group_rank unique (rank) deferrable initially deferred;
