import type { Migration } from './migration.ts'

/**
 * Sources, imports and tickets. A ticket keeps one version per import that held it, so that taking an import back
 * leaves exactly what was before; which version is current is said by the ticket.
 */
export const imports: Migration = {
  version: 2,
  name: 'imports',
  up(database) {
    database.exec(`
      CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE import (
        -- AUTOINCREMENT: the id of an import that was taken back is never given again.
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        source_id INTEGER NOT NULL REFERENCES source (id),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        imported_at INTEGER NOT NULL,
        exported_at INTEGER,
        exported_at_from TEXT NOT NULL CHECK (exported_at_from IN ('given', 'latest-instant', 'unknown')),
        -- What a newer import is newer than: its export time, or where that is unknown its import time.
        known_at INTEGER NOT NULL,
        profile_name TEXT NOT NULL,
        -- The profile as it was used, JSON.
        profile TEXT NOT NULL,
        time_zone TEXT,
        rows_read INTEGER NOT NULL,
        accepted INTEGER NOT NULL,
        rejected INTEGER NOT NULL,
        tickets INTEGER NOT NULL,
        added INTEGER NOT NULL,
        updated INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
        -- JSON
        warnings TEXT NOT NULL
      ) STRICT;
      CREATE INDEX import_by_file ON import (sha256);

      CREATE TABLE rejection (
        import_id INTEGER NOT NULL REFERENCES import (id),
        ordinal INTEGER NOT NULL,
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        column_header TEXT,
        value TEXT,
        reason TEXT NOT NULL,
        PRIMARY KEY (import_id, ordinal)
      ) STRICT, WITHOUT ROWID;

      -- A word that tickets use again and again (a status, a priority, a group) is kept once and named by its number.
      CREATE TABLE word (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE ticket (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        key TEXT NOT NULL,
        current_version_id INTEGER NOT NULL UNIQUE REFERENCES ticket_version (id) DEFERRABLE INITIALLY DEFERRED,
        UNIQUE (source_id, key)
      ) STRICT;

      CREATE TABLE ticket_version (
        id INTEGER PRIMARY KEY,
        ticket_id INTEGER NOT NULL REFERENCES ticket (id),
        import_id INTEGER NOT NULL REFERENCES import (id),
        -- Of everything below but the place (sheet, row and history_rows).
        content_hash BLOB NOT NULL,
        sheet INTEGER NOT NULL,
        row INTEGER NOT NULL,
        title TEXT,
        type INTEGER, service INTEGER, category INTEGER, team INTEGER, assignee INTEGER, requester INTEGER,
        department INTEGER, priority INTEGER, status_text INTEGER,
        status INTEGER,
        created_at INTEGER, first_responded_at INTEGER, resolved_at INTEGER, closed_at INTEGER, updated_at INTEGER,
        due_at INTEGER,
        paused_for REAL, reported_elapsed REAL, reported_remaining REAL,
        reopen_count REAL, satisfaction REAL,
        reported_met INTEGER,
        -- Packed; see ticket-history.ts.
        history BLOB, history_rows BLOB,
        -- The columns that no field takes, JSON by header.
        custom TEXT,
        UNIQUE (ticket_id, import_id)
      ) STRICT;
    `)
  },
}
