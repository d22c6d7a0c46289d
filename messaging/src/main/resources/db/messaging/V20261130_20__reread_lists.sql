-- Requests are leased account by account, and a list tells many of them at once.
alter table reread_request
  add column alone boolean not null default false; -- lists do not tell it: it is read by itself
create index reread_request_of_account on reread_request (account_id, kind, alone, due_at)
  where wanted > done;
drop index reread_request_due;
