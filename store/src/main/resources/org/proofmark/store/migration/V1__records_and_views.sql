-- What is stored for good: subjects, logs, records, payloads, checkpoints. ----------------------------------------------

CREATE TABLE subject (
  sid INTEGER PRIMARY KEY,      -- local short form of the id; means nothing outside this file
  id  BLOB NOT NULL UNIQUE      -- 16 bytes
);

CREATE TABLE log (
  lid    INTEGER PRIMARY KEY,
  origin TEXT NOT NULL UNIQUE,  -- name in checkpoints
  vkey   TEXT NOT NULL          -- C2SP verifier key
);

CREATE TABLE record (
  rid      INTEGER PRIMARY KEY, -- local short form of the id
  id       BLOB NOT NULL UNIQUE,
  sid      INTEGER NOT NULL REFERENCES subject,
  source   INTEGER NOT NULL REFERENCES subject,
  batch    INTEGER REFERENCES subject,
  type     TEXT NOT NULL,       -- as in the envelope
  lid      INTEGER NOT NULL REFERENCES log,
  position INTEGER NOT NULL,    -- leaf index in its log, from 0
  envelope BLOB NOT NULL,       -- canonical JSON: the leaf's data
  leaf     BLOB NOT NULL        -- RFC 6962 leaf hash, 32 bytes
);
CREATE INDEX record_of_subject ON record (sid);
CREATE INDEX record_of_source ON record (source, sid);
CREATE INDEX record_of_batch ON record (batch, sid) WHERE batch IS NOT NULL;

-- Apart from its envelope, so that a payload can be destroyed where law demands it and the log still holds.
CREATE TABLE payload (
  rid  INTEGER PRIMARY KEY REFERENCES record,
  salt BLOB NOT NULL,           -- 32 bytes
  body BLOB NOT NULL            -- canonical JSON
);

CREATE TABLE frontier (
  lid    INTEGER PRIMARY KEY REFERENCES log,
  size   INTEGER NOT NULL,
  hashes BLOB NOT NULL,         -- 32 bytes each
  signed INTEGER NOT NULL       -- size at the newest checkpoint; 0: never signed
);

-- The newest alone: the root at a later size covers every earlier record.
CREATE TABLE checkpoint (
  lid  INTEGER PRIMARY KEY REFERENCES log,
  size INTEGER NOT NULL,
  note TEXT NOT NULL            -- C2SP signed note
);

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

-- Views: functions of the set of records, dropped and rebuilt at will. A row holds for readers cleared for at least
-- from_level and at most to_level (0 public … 3 confidential). ---------------------------------------------------------

CREATE TABLE profile (
  sid        INTEGER NOT NULL,
  from_level INTEGER NOT NULL,
  to_level   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  handling   INTEGER NOT NULL,
  synthetic  INTEGER NOT NULL,
  body       TEXT NOT NULL,     -- canonical JSON: preferred values, references, conflicts
  PRIMARY KEY (sid, from_level)
) WITHOUT ROWID;
CREATE INDEX profile_of_kind ON profile (kind, sid) WHERE kind <> 'item';

CREATE TABLE mark (
  sid        INTEGER NOT NULL,
  from_level INTEGER NOT NULL,
  ordinal    INTEGER NOT NULL,
  type       TEXT NOT NULL,
  place      TEXT,
  state      TEXT NOT NULL,
  technique  TEXT,
  reading    TEXT,
  notation   INTEGER NOT NULL,
  record     BLOB NOT NULL,
  PRIMARY KEY (sid, from_level, ordinal)
) WITHOUT ROWID;

CREATE TABLE reference (
  target     INTEGER NOT NULL,
  field      TEXT NOT NULL,
  sid        INTEGER NOT NULL,
  from_level INTEGER NOT NULL,
  PRIMARY KEY (target, field, sid, from_level)
) WITHOUT ROWID;

CREATE TABLE locator (
  locator TEXT NOT NULL,
  sid     INTEGER NOT NULL,
  PRIMARY KEY (locator, sid)
) WITHOUT ROWID;

CREATE TABLE undone (
  batch INTEGER PRIMARY KEY     -- batches that were taken back
);
