import type { Migration } from './migration.ts'

const HEADING = `
  SELECT reference, version, json_extract(text, '$.spec.effective.from'), json_extract(text, '$.spec.effective.to'),
    json_extract(text, '$.spec.timeZone'), sha256, added_at FROM agreement_version`

/**
 * Agreements on the way and after: drafts with what both sides say and sign, and terminations, which stand apart from the text that
 * nobody may change.
 */
export const agreementLife: Migration = {
  version: 5,
  name: 'agreement-life',
  up(database) {
    database.exec(`
      -- What a list asks of a version, beside its text, so that a register of thousands is told without reading them.
      CREATE TABLE agreement_heading (
        reference TEXT NOT NULL,
        version INTEGER NOT NULL,
        effective_from TEXT,
        effective_to TEXT,
        time_zone TEXT,
        sha256 TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        PRIMARY KEY (reference, version),
        FOREIGN KEY (reference, version) REFERENCES agreement_version (reference, version)
      ) STRICT, WITHOUT ROWID;

      CREATE TRIGGER agreement_version_has_a_heading AFTER INSERT ON agreement_version
      BEGIN INSERT INTO agreement_heading ${HEADING} WHERE reference = new.reference AND version = new.version; END;

      INSERT INTO agreement_heading ${HEADING};

      -- Who did it; null where nobody said. Part of the hash where it is there.
      ALTER TABLE audit_entry ADD COLUMN who TEXT;

      CREATE TABLE draft (
        -- AUTOINCREMENT: the number of a draft that was thrown away is never given again.
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        -- JSON: the model of the agreement file, as far as it is written.
        document TEXT NOT NULL,
        -- Counts the saves.
        revision INTEGER NOT NULL,
        -- The kept version that it grew from.
        based_on INTEGER,
        started_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        -- Null while it is being written.
        proposed_at INTEGER,
        -- Null until both have signed; from then on the draft is only what was said on the way.
        kept_reference TEXT,
        kept_version INTEGER,
        FOREIGN KEY (kept_reference, kept_version) REFERENCES agreement_version (reference, version)
      ) STRICT;
      CREATE INDEX draft_by_version ON draft (kept_reference, kept_version);

      CREATE TABLE draft_comment (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        -- Where it stands in the document; empty for the whole.
        clause TEXT NOT NULL,
        side TEXT NOT NULL CHECK (side IN ('provider', 'customer')),
        author TEXT NOT NULL,
        text TEXT NOT NULL,
        at INTEGER NOT NULL,
        answer_to INTEGER REFERENCES draft_comment (id) ON DELETE CASCADE,
        settled_by TEXT,
        settled_at INTEGER
      ) STRICT;
      CREATE INDEX draft_comment_by_draft ON draft_comment (draft_id);
      CREATE INDEX draft_comment_by_answered ON draft_comment (answer_to);

      CREATE TABLE draft_signing (
        draft_id INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        party TEXT NOT NULL CHECK (party IN ('provider', 'customer')),
        name TEXT NOT NULL,
        role TEXT,
        at INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (draft_id, party)
      ) STRICT, WITHOUT ROWID;

      -- Ends an agreement with all versions up to the given one; a later version is a new beginning.
      CREATE TABLE termination (
        reference TEXT NOT NULL,
        version INTEGER NOT NULL,
        last_day TEXT NOT NULL,
        notice_on TEXT NOT NULL,
        by TEXT NOT NULL,
        reason TEXT NOT NULL,
        -- Why the agreed notice was not kept to; null where it was.
        inspite TEXT,
        entered_at INTEGER NOT NULL,
        PRIMARY KEY (reference, version),
        FOREIGN KEY (reference, version) REFERENCES agreement_version (reference, version)
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
