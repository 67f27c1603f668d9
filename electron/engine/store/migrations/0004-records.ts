import type { Migration } from './migration.ts'

/**
 * What is measured beside tickets: outages, samples of series, survey answers, and values typed in with their evidence. Records keep
 * one row per import that held them, so that taking an import back leaves exactly what was before; of several the newest import counts.
 */
export const records: Migration = {
  version: 4,
  name: 'records',
  up(database) {
    database.exec(`
      ALTER TABLE import ADD COLUMN row_kind TEXT NOT NULL DEFAULT 'ticket'
        CHECK (row_kind IN ('ticket', 'outage', 'measurement', 'survey'));

      CREATE TABLE outage (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        import_id INTEGER NOT NULL REFERENCES import (id),
        -- By which the same outage is found again in a later export.
        identity TEXT NOT NULL,
        key TEXT,
        service TEXT,
        title TEXT,
        from_at INTEGER NOT NULL,
        to_at INTEGER,
        planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
        weight REAL NOT NULL CHECK (weight BETWEEN 0 AND 1),
        announced_at INTEGER,
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        UNIQUE (import_id, identity)
      ) STRICT;
      CREATE INDEX outage_by_identity ON outage (source_id, identity);

      CREATE TABLE series (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        name TEXT NOT NULL,
        unit TEXT,
        UNIQUE (source_id, name)
      ) STRICT;

      CREATE TABLE sample (
        series_id INTEGER NOT NULL REFERENCES series (id),
        at INTEGER NOT NULL,
        import_id INTEGER NOT NULL REFERENCES import (id),
        value REAL,
        good REAL,
        total REAL,
        row INTEGER NOT NULL,
        PRIMARY KEY (series_id, at, import_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sample_by_import ON sample (import_id);

      CREATE TABLE survey_answer (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        import_id INTEGER NOT NULL REFERENCES import (id),
        identity TEXT NOT NULL,
        key TEXT NOT NULL,
        at INTEGER NOT NULL,
        score REAL,
        comment TEXT,
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        UNIQUE (import_id, identity)
      ) STRICT;
      CREATE INDEX survey_answer_by_identity ON survey_answer (source_id, identity);

      CREATE TABLE manual_value (
        reference TEXT NOT NULL,
        target TEXT NOT NULL,
        period TEXT NOT NULL,
        value TEXT NOT NULL,
        evidence TEXT NOT NULL,
        entered_at INTEGER NOT NULL,
        PRIMARY KEY (reference, target, period)
      ) STRICT, WITHOUT ROWID;

      -- Profiles for records that people saved; those for tickets are in import_profile.
      CREATE TABLE record_profile (
        name TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        -- JSON
        profile TEXT NOT NULL,
        saved_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
