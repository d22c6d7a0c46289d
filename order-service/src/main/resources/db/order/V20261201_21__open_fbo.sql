-- What the walk through FBO postings asks for by number; there are few beside those that are final.
create index posting_open_fbo on posting (account_id, posting_number)
  where scheme = 'fbo' and coalesce(status, '') not in ('delivered', 'cancelled');
