import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People and how they sign in; the audit trail; what a person has allowed and what is left of an erased one. */
export class Access1700000500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [people, signingIn, tokens, trail, personalData, twoPeople]) {
      await queryRunner.query(statement);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}

const people = `
CREATE TABLE person (
  id              integer GENERATED ALWAYS AS IDENTITY,
  user_name       text NOT NULL,
  name            text NOT NULL,
  email           text,
  distributor_id  integer,
  password_hash   text,
  password_set_at timestamptz,
  totp_pending    bytea,
  totp_secret     bytea,
  totp_confirmed_at timestamptz,
  totp_last_step  bigint,
  disabled_at     timestamptz,
  erased_at       timestamptz,
  created_at      timestamptz NOT NULL,
  created_by      text NOT NULL,
  CONSTRAINT person_pk PRIMARY KEY (id),
  CONSTRAINT person_user_name_form CHECK (length(user_name) BETWEEN 1 AND 100 AND user_name = btrim(user_name)),
  CONSTRAINT person_password_argon2id CHECK (password_hash LIKE '$argon2id$%'),
  CONSTRAINT person_password_dated CHECK ((password_hash IS NULL) = (password_set_at IS NULL)),
  CONSTRAINT person_second_factor_has_secret CHECK ((totp_confirmed_at IS NULL) = (totp_secret IS NULL))
);
CREATE UNIQUE INDEX person_user_name_unique ON person (lower(normalize(user_name, NFKC)));
CREATE UNIQUE INDEX person_distributor_unique ON person (distributor_id) WHERE distributor_id IS NOT NULL;
COMMENT ON COLUMN person.user_name IS 'by which one signs in; the "by" of what staff does, so never changed and never used again';
COMMENT ON COLUMN person.totp_pending IS 'encrypted as well; becomes totp_secret with the first code of it';
COMMENT ON COLUMN person.totp_secret IS 'encrypted with the key of the configuration';
COMMENT ON COLUMN person.totp_last_step IS 'of the code last used: none is taken twice';

CREATE TABLE person_role (
  person_id       integer NOT NULL,
  role            text NOT NULL,
  granted_by      text NOT NULL,
  granted_at      timestamptz NOT NULL,
  CONSTRAINT person_role_pk PRIMARY KEY (person_id, role),
  CONSTRAINT person_role_of_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE,
  CONSTRAINT person_role_known CHECK (role IN ('admin', 'finance', 'auditor', 'distributor'))
);

CREATE TABLE recovery_code (
  person_id       integer NOT NULL,
  code_sha256     bytea NOT NULL,
  used_at         timestamptz,
  CONSTRAINT recovery_code_pk PRIMARY KEY (person_id, code_sha256),
  CONSTRAINT recovery_code_of_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE
);
`;

const signingIn = `
CREATE TABLE session (
  id              integer GENERATED ALWAYS AS IDENTITY,
  secret_sha256   bytea NOT NULL,
  person_id       integer NOT NULL,
  created_at      timestamptz NOT NULL,
  last_seen_at    timestamptz NOT NULL,
  ends_at         timestamptz NOT NULL,
  idle_minutes    integer NOT NULL,
  second_factor_at timestamptz,
  stepped_up_at   timestamptz,
  ended_at        timestamptz,
  ended_by        text,
  address         text,
  device          text,
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_secret_unique UNIQUE (secret_sha256),
  CONSTRAINT session_of_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE,
  CONSTRAINT session_ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX session_person ON session (person_id, ended_at);
COMMENT ON COLUMN session.secret_sha256 IS 'of what the cookie holds; replaced at sign-in and step-up';
COMMENT ON COLUMN session.ends_at IS 'at the latest, however busy';
COMMENT ON COLUMN session.device IS 'the browser as it names itself, for the person to recognize';

CREATE TABLE access_link (
  id              integer GENERATED ALWAYS AS IDENTITY,
  person_id       integer NOT NULL,
  purpose         text NOT NULL,
  secret_sha256   bytea NOT NULL,
  made_at         timestamptz NOT NULL,
  made_by         text NOT NULL,
  ends_at         timestamptz NOT NULL,
  used_at         timestamptz,
  CONSTRAINT access_link_pk PRIMARY KEY (id),
  CONSTRAINT access_link_secret_unique UNIQUE (secret_sha256),
  CONSTRAINT access_link_of_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE,
  CONSTRAINT access_link_purpose_known CHECK (purpose IN ('invitation', 'reset'))
);
CREATE INDEX access_link_person ON access_link (person_id);

CREATE TABLE sign_in_failure (
  bucket          text COLLATE "C" NOT NULL,
  failures        integer NOT NULL,
  ends_at         timestamptz NOT NULL,
  CONSTRAINT sign_in_failure_pk PRIMARY KEY (bucket)
);
COMMENT ON COLUMN sign_in_failure.bucket IS 'what is counted together: an address, an account from an address, …, digested';
COMMENT ON COLUMN sign_in_failure.ends_at IS 'from when on it is counted anew';

CREATE TABLE installation (
  is_the_one      boolean NOT NULL DEFAULT true,
  secret_check    text NOT NULL,
  secret_of_demo  boolean NOT NULL,
  CONSTRAINT installation_pk PRIMARY KEY (is_the_one),
  CONSTRAINT installation_only_one CHECK (is_the_one)
);
COMMENT ON COLUMN installation.secret_check IS 'tells whether the secret of the configuration is still the one that things were encrypted with';
`;

const tokens = `
ALTER TABLE access_token
  ALTER role DROP NOT NULL,
  ADD person_id integer,
  ADD CONSTRAINT access_token_may_something CHECK (role IS NOT NULL OR person_id IS NOT NULL),
  ADD scopes text[] NOT NULL DEFAULT '{read,write}',
  ADD expires_at timestamptz,
  ADD CONSTRAINT access_token_of_person FOREIGN KEY (person_id) REFERENCES person (id) DEFERRABLE,
  ADD CONSTRAINT access_token_scopes_known
    CHECK (scopes <@ '{read,write,approve,payout-methods,plans,people}' AND cardinality(scopes) > 0),
  ADD CONSTRAINT access_token_steps_up_for_a_person CHECK (person_id IS NOT NULL OR scopes <@ '{read,write}');
CREATE INDEX access_token_person ON access_token (person_id);
COMMENT ON COLUMN access_token.role IS 'a token of a person without it may what the person may';
`;

const trail = `
CREATE TABLE audit_entry (
  id              bigint GENERATED ALWAYS AS IDENTITY,
  at              timestamptz NOT NULL,
  action          text COLLATE "C" NOT NULL,
  by_name         text,
  person_id       integer,
  via             text NOT NULL,
  credential      text,
  address         text,
  request_id      text,
  subject_kind    text COLLATE "C",
  subject         text COLLATE "C",
  details         json NOT NULL,
  CONSTRAINT audit_entry_pk PRIMARY KEY (id),
  CONSTRAINT audit_entry_by_somebody CHECK (by_name IS NOT NULL OR person_id IS NOT NULL),
  CONSTRAINT audit_entry_via_known CHECK (via IN ('session', 'token', 'command-line', 'upline')),
  CONSTRAINT audit_entry_subject_whole CHECK ((subject_kind IS NULL) = (subject IS NULL))
);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_subject ON audit_entry (subject_kind, subject, id);
CREATE INDEX audit_entry_action ON audit_entry (action, id);
CREATE INDEX audit_entry_request ON audit_entry (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX audit_entry_person ON audit_entry (person_id, id) WHERE person_id IS NOT NULL;
CREATE INDEX audit_entry_by_name ON audit_entry (by_name, id) WHERE by_name IS NOT NULL;
COMMENT ON COLUMN audit_entry.by_name IS 'who, where no person of ours is known; the name of one who is stands in person alone';
COMMENT ON COLUMN audit_entry.details IS 'kept byte for byte as written, because it is sealed: not jsonb';

CREATE TABLE audit_tail (
  entry_id        bigint NOT NULL,
  CONSTRAINT audit_tail_pk PRIMARY KEY (entry_id)
);
COMMENT ON TABLE audit_tail IS 'entries that are not sealed yet; the entries tell, should this have been tampered with';

CREATE TABLE audit_seal (
  sequence        bigint NOT NULL,
  entry_id        bigint NOT NULL,
  hash            bytea NOT NULL,
  CONSTRAINT audit_seal_pk PRIMARY KEY (sequence),
  CONSTRAINT audit_seal_entry_unique UNIQUE (entry_id),
  CONSTRAINT audit_seal_hash_sha256 CHECK (length(hash) = 32)
);
COMMENT ON COLUMN audit_seal.hash IS 'SHA-256 over the hash before and the entry';

CREATE FUNCTION audit_entry_waits_for_seal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO audit_tail SELECT id FROM entries;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_waits_for_seal AFTER INSERT ON audit_entry
  REFERENCING NEW TABLE AS entries FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_waits_for_seal();

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is only ever added to' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

-- Whoever may add to the chain adds to its end: a seal anywhere else would stop it for ever.
CREATE FUNCTION audit_seals_in_a_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  first bigint; last bigint; many bigint;
BEGIN
  SELECT min(sequence), max(sequence), count(*) INTO first, last, many FROM seals;
  IF many > 0 AND (last - first + 1 <> many OR first <> 1 + coalesce(
       (SELECT max(s.sequence) FROM audit_seal AS s WHERE s.sequence < first OR s.sequence > last), 0)) THEN
    RAISE EXCEPTION 'a seal goes on where the chain ends' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM seals AS n WHERE NOT EXISTS (SELECT FROM audit_entry AS e WHERE e.id = n.entry_id)) THEN
    RAISE EXCEPTION 'a seal is of an entry' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER audit_seals_in_a_row AFTER INSERT ON audit_seal
  REFERENCING NEW TABLE AS seals FOR EACH STATEMENT EXECUTE FUNCTION audit_seals_in_a_row();

ALTER TABLE period
  ADD audit_sequence bigint,
  ADD audit_hash bytea,
  ADD CONSTRAINT period_audit_head_whole CHECK ((audit_sequence IS NULL) = (audit_hash IS NULL));
COMMENT ON COLUMN period.audit_sequence IS 'head of the sealed audit trail when the period was closed';
`;

const personalData = `
CREATE TABLE personal_salt (
  kind            text NOT NULL,
  id              integer NOT NULL,
  salt            bytea NOT NULL,
  CONSTRAINT personal_salt_pk PRIMARY KEY (kind, id),
  CONSTRAINT personal_salt_kind_known CHECK (kind IN ('distributor', 'person'))
);
COMMENT ON TABLE personal_salt IS
  'with which personal values are digested before they enter the audit trail; without it they mean nothing any more';

ALTER TABLE distributor_profile
  ADD shares_contact boolean NOT NULL DEFAULT false,
  ADD erased_at timestamptz;
COMMENT ON COLUMN distributor_profile.shares_contact IS 'whether the sponsor may see how to reach this person';
`;

const twoPeople = `
ALTER TABLE run DROP CONSTRAINT run_two_people, ADD CONSTRAINT run_two_people CHECK (approval_waived
  OR lower(btrim(normalize(approved_by, NFKC))) <> lower(btrim(normalize(started_by, NFKC))));
ALTER TABLE plan_version DROP CONSTRAINT plan_version_two_people, ADD CONSTRAINT plan_version_two_people
  CHECK (approval_waived OR correction_reason IS NULL
    OR lower(btrim(normalize(approved_by, NFKC))) <> lower(btrim(normalize(added_by, NFKC))));
ALTER TABLE adjustment_request DROP CONSTRAINT adjustment_request_two_people,
  ADD CONSTRAINT adjustment_request_two_people CHECK (approval_waived
    OR lower(btrim(normalize(approved_by, NFKC))) <> lower(btrim(normalize(requested_by, NFKC))));
`;
