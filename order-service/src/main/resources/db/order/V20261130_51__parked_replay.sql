-- Which parked records were handed to their handlers again. A record's id is its place in the parked topic.
create table parked_replay (
  id        bigint generated always as identity primary key,
  partition int not null,
  place     bigint not null,                      -- offset in order-service.parked
  at        timestamptz not null default clock_timestamp(),
  actor     text not null,                        -- name of the token
  outcome   text not null check (outcome in ('applied', 'parked', 'failed')),
  reason    text
);
create index parked_replay_of on parked_replay (partition, place);
