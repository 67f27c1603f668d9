import type { Migration } from './migration.ts'

/** The organisation's own style of packs, and the files that a pack may have beside its PDF and workbook. */
export const packStyles: Migration = {
  version: 8,
  name: 'pack-styles',
  up(database) {
    database.exec(`
      CREATE TABLE pack_style (
        -- There is one, or none while nobody has chosen.
        id INTEGER PRIMARY KEY CHECK (id = 1),
        -- JSON
        style TEXT NOT NULL,
        changed_at INTEGER NOT NULL
      ) STRICT;

      ALTER TABLE pack ADD COLUMN summary_file TEXT;
      ALTER TABLE pack ADD COLUMN summary_bytes INTEGER;
      ALTER TABLE pack ADD COLUMN summary_sha256 TEXT;
      ALTER TABLE pack ADD COLUMN tables_file TEXT;
      ALTER TABLE pack ADD COLUMN tables_bytes INTEGER;
      ALTER TABLE pack ADD COLUMN tables_sha256 TEXT;
      ALTER TABLE pack ADD COLUMN content_sha256 TEXT;
    `)
  },
}
