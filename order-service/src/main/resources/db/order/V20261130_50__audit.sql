-- What people and the CRM did by hand. A row is written before the act, and its outcome after it.
create table audit (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default clock_timestamp(),
  actor       text not null,                      -- name of the token
  action      text not null,
  account_id  bigint,
  subject     text not null,                      -- a method, a posting number
  outcome     text,                               -- null: it goes on, or the service died in it
  finished_at timestamptz,
  traceparent text not null
);
create index audit_subject on audit (subject, id desc);
