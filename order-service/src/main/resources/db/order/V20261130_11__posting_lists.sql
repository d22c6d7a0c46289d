create index posting_of_account on posting (account_id, created_at desc, posting_number);
create index posting_changed on posting (updated_at);
