-- The request budget that the replicas of this service share.

-- One row an account, changed by every lease. Not logged, so that no lease waits for the disk. A crash of the
-- server empties it; replicas ask again 250 ms later, when what was leased before has gone.
create unlogged table request_pace (
  account_id bigint primary key,
  next_at    timestamptz not null default '-infinity', -- the instant of the first token not yet leased
  asked_at   timestamptz,                              -- what the last lease answered
  first_at   timestamptz,
  granted    integer
) with (fillfactor = 50);

-- Nobody asks before this instant. Method '' stands for the whole account.
create table request_pause (
  account_id bigint not null,
  method     text not null,
  until      timestamptz not null,
  primary key (account_id, method)
);

-- When the requests of a method or of one of its items went out, for limits of methods and items.
-- A request that still waits stands there with the last instant at which it may go.
create table request_log (
  account_id bigint not null,
  scope      text not null,                            -- '/v1/method' or '/v1/method item'
  taken      timestamptz[] not null,
  forget_at  timestamptz not null,                     -- nothing in taken matters after this
  primary key (account_id, scope)
) with (fillfactor = 70);
