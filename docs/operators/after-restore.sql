-- For a restored database, before Gatehouse starts on it. The same for SQLite and PostgreSQL; docs/operators/install.md says how to run it.
-- :now is the time in milliseconds since 1970.
begin;

-- Everybody signs in again, and nobody goes on where they were.
update sessions set ended_at = :now, end_reason = 'abandoned' where ended_at is null;
update interactions set ended_at = :now, end_reason = 'abandoned', version = version + 1 where ended_at is null;

-- Links and mailbox codes may have been spent after the backup.
update links set spent_at = :now where spent_at is null;
update mailboxes set spent_at = :now, version = version + 1 where spent_at is null;

-- So may codes and tokens of applications, which get new ones once everybody has signed in again.
delete from protocol_states;

-- Whoever was setting up an app begins again, with another key.
update authenticators
  set unbound_at = :now, sealed = null, hash = null, password_hash = null, version = version + 1
  where kind = 'app' and bound_at is null and unbound_at is null;

-- A recovery code that was shown and not confirmed may be on somebody's paper: it goes on working, only nobody is shown it again.
update authenticators set sealed = null where kind = 'recovery-code' and bound_at is null and unbound_at is null;

commit;
