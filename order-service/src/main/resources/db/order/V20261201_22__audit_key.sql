-- Acts that are done once: the caller's key, unique for an account and 24 h.
alter table audit
  add column idempotency_key text,                -- null after 24 h, and where it was surely not done
  add column request_hash    text,                -- the same key stands for the same request alone
  add column ending          text check (ending in ('done', 'refused', 'unknown'));
create unique index audit_key on audit (account_id, idempotency_key) where idempotency_key is not null;
