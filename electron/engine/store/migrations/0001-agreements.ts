import type { Migration } from './migration.ts'

/** Agreements, each version whole, and the audit trail, which nothing may rewrite. */
export const agreements: Migration = {
  version: 1,
  name: 'agreements',
  up(database) {
    database.exec(`
      CREATE TABLE agreement_version (
        reference TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0),
        -- The canonical JSON text of the agreement file.
        text TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        PRIMARY KEY (reference, version)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit_entry (
        sequence INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        act TEXT NOT NULL,
        subject TEXT NOT NULL,
        detail TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

      CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
      BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
    `)
  },
}
