-- Voids every recovery code. Whoever has an authenticator app makes a new one at the next sign-in by it, whoever has a phone alone at the next by text message; whoever has lost theirs needs an administrator.
-- The same for SQLite and PostgreSQL. :now is the time in milliseconds since 1970.
update authenticators
  set unbound_at = :now, sealed = null, hash = null, version = version + 1
  where kind = 'recovery-code' and unbound_at is null;
