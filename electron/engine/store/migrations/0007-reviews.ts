import type { Migration } from './migration.ts'

/**
 * Reviews with what people say in them, one row for each revision; what they say of breaches and exclusions, which belong to the
 * period; the improvement register over all agreements; and what was frozen, which nothing may rewrite.
 */
export const reviews: Migration = {
  version: 7,
  name: 'reviews',
  up(database) {
    database.exec(`
      CREATE TABLE review (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL,
        period TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision > 0),
        opened_at INTEGER NOT NULL,
        opened_by TEXT NOT NULL,
        -- JSON: what people said.
        content TEXT NOT NULL,
        frozen_at INTEGER,
        frozen_by TEXT,
        sha256 TEXT,
        -- Why the next revision was begun.
        reopened TEXT,
        UNIQUE (reference, period, revision)
      ) STRICT;

      CREATE TABLE review_snapshot (
        review_id INTEGER PRIMARY KEY REFERENCES review (id),
        sha256 TEXT NOT NULL,
        -- The canonical JSON text in UTF-8, compressed by gzip.
        content BLOB NOT NULL
      ) STRICT;

      CREATE TRIGGER review_snapshot_is_never_changed BEFORE UPDATE ON review_snapshot
      BEGIN SELECT RAISE(ABORT, 'a frozen review is never changed'); END;

      CREATE TRIGGER review_snapshot_is_never_removed BEFORE DELETE ON review_snapshot
      BEGIN SELECT RAISE(ABORT, 'a frozen review is never removed'); END;

      CREATE TABLE review_signing (
        review_id INTEGER NOT NULL REFERENCES review (id),
        party TEXT NOT NULL CHECK (party IN ('provider', 'customer')),
        name TEXT NOT NULL,
        role TEXT,
        at INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        PRIMARY KEY (review_id, party)
      ) STRICT, WITHOUT ROWID;

      -- The organisation's own list.
      CREATE TABLE breach_cause (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        key TEXT,
        is_retired INTEGER NOT NULL CHECK (is_retired IN (0, 1))
      ) STRICT;

      INSERT INTO breach_cause (name, key, is_retired) VALUES
        ('Waiting for the requester', 'w', 0),
        ('Waiting for a supplier', 's', 0),
        ('Too few people', 'p', 0),
        ('Wrong group or priority', 'g', 0),
        ('Missing knowledge', 'k', 0),
        ('Major incident', 'm', 0),
        ('Change or release', 'c', 0),
        ('Recording error', 'r', 0),
        ('Other', 'o', 0);

      CREATE TABLE breach_note (
        reference TEXT NOT NULL,
        period TEXT NOT NULL,
        target TEXT NOT NULL,
        source_name TEXT NOT NULL,
        key TEXT NOT NULL,
        cause_id INTEGER REFERENCES breach_cause (id),
        note TEXT,
        -- The number of an incident in the review.
        incident INTEGER,
        action_id INTEGER REFERENCES improvement_action (id),
        by TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (reference, period, target, source_name, key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE triage_undo (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL,
        period TEXT NOT NULL,
        -- JSON: the notes as they were before.
        before TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE exclusion (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL,
        -- The review in which it was asked for.
        period TEXT NOT NULL,
        -- Null: from every target.
        target TEXT,
        source_name TEXT NOT NULL,
        key TEXT NOT NULL,
        reason TEXT NOT NULL,
        evidence TEXT NOT NULL,
        requested_by TEXT NOT NULL,
        requested_side TEXT NOT NULL CHECK (requested_side IN ('provider', 'customer')),
        requested_at INTEGER NOT NULL,
        decided_by TEXT,
        decided_side TEXT CHECK (decided_side IN ('provider', 'customer') AND decided_side <> requested_side),
        decided_at INTEGER,
        outcome TEXT CHECK (outcome IN ('approved', 'declined')),
        decision_note TEXT,
        withdrawn_by TEXT,
        withdrawn_at INTEGER,
        withdrawn_reason TEXT
      ) STRICT;
      CREATE INDEX exclusion_by_review ON exclusion (reference, period);

      CREATE TABLE improvement_action (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        reference TEXT NOT NULL,
        -- The period of the review that it came from; null for one raised between reviews.
        raised_in TEXT,
        title TEXT NOT NULL,
        detail TEXT,
        owner TEXT NOT NULL,
        due TEXT NOT NULL,
        target TEXT,
        baseline TEXT,
        expected TEXT,
        state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
        closed_on TEXT,
        closed_by TEXT,
        closed_note TEXT,
        raised_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX improvement_action_by_agreement ON improvement_action (reference, state);

      CREATE TABLE action_progress (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES improvement_action (id),
        at INTEGER NOT NULL,
        by TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX action_progress_by_action ON action_progress (action_id);
    `)
  },
}
