import type { Migration } from './migration.ts'

/** Review packs that were made, and import profiles that people saved. */
export const packs: Migration = {
  version: 3,
  name: 'packs',
  up(database) {
    database.exec(`
      CREATE TABLE pack (
        id TEXT PRIMARY KEY,
        reference TEXT NOT NULL,
        period TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        pdf_file TEXT NOT NULL,
        pdf_bytes INTEGER NOT NULL,
        pdf_pages INTEGER NOT NULL,
        pdf_sha256 TEXT NOT NULL,
        workbook_file TEXT,
        workbook_bytes INTEGER,
        workbook_sha256 TEXT,
        -- JSON
        missing_characters TEXT NOT NULL
      ) STRICT;

      CREATE TABLE import_profile (
        name TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        -- JSON
        profile TEXT NOT NULL,
        saved_at INTEGER NOT NULL
      ) STRICT;
    `)
  },
}
