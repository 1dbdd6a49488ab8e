type Privilege = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** What the application may do with a table: on the whole of it, and on some columns alone. */
export interface TableRights {
  readonly whole: readonly Privilege[];
  readonly insert?: readonly string[];
  readonly update?: readonly string[];
}

const read: TableRights = { whole: ['SELECT'] };
/** Rows are added, and stand. */
const append: TableRights = { whole: ['SELECT', 'INSERT'] };
const change: TableRights = { whole: ['SELECT', 'INSERT', 'UPDATE'] };
const all: TableRights = { whole: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };
const appendAndChange = (...update: string[]): TableRights => ({ ...append, update });

/**
 * Every table and what the application may do with it, where its user is not the owner. Partitions are read and
 * written by way of the whole; by themselves they are read alone. A table that is missing here fails a test.
 *
 * What is in no column list is set at most once, when the row is made: facts, and what was calculated from them.
 */
export const applicationRights: Readonly<Record<string, TableRights>> = {
  migration: read,
  index_left_off: read,

  period: {
    whole: ['SELECT'],
    insert: ['id', 'from_on', 'until_on', 'time_zone', 'from_at', 'until_at', 'opened_at'],
    update: [
      ...['state', 'frozen_at', 'frozen_move_id', 'frozen_status_change_id', 'early_reason', 'run_id'],
      ...['closed_at', 'audit_sequence', 'audit_hash'],
    ],
  },

  distributor: appendAndChange('sponsor_id', 'status', 'counts_from', 'depth', 'fingerprint'),
  distributor_profile: change,
  sponsor_closure: { whole: ['SELECT', 'INSERT', 'DELETE'] },
  downline_count: all,
  sponsor_move: append,
  status_change: append,
  import_record: append,
  import_job: all,
  import_job_part: all,
  import_job_problem: all,

  client: append,
  // To lock a row takes a right to change it. A trigger refuses every change.
  order_key: appendAndChange('booked_by'),
  sales_order: append,
  refund: append,

  plan_version: appendAndChange('approved_by', 'approved_at', 'approval_waived'),

  // Results come by functions of the owner alone.
  standing: read,
  commission_line: read,
  adjustment: read,
  run: {
    whole: ['SELECT', 'DELETE'],
    insert: ['period_id', 'kind', 'state', 'plan_version', 'started_by', 'started_at', 'inputs_mark'],
    update: [
      ...[
        'state',
        'finished_at',
        'failure',
        'hash',
        'distributors',
        'line_count',
        'volume_cents',
        'lines_minor',
      ],
      ...[
        'adjustments_minor',
        'ceiling_minor',
        'over_ceiling',
        'approved_by',
        'approved_at',
        'approval_waived',
      ],
      ...['over_ceiling_reason', 'discarded_by', 'discarded_at'],
    ],
  },
  run_progress: change,
  adjustment_request: {
    whole: ['SELECT'],
    insert: ['distributor_id', 'amount_minor', 'reason', 'requested_by', 'requested_at'],
    update: ['approved_by', 'approved_at', 'approval_waived', 'period_id'],
  },

  ledger_account: read,
  ledger_entry: {
    whole: ['SELECT'],
    insert: ['source', 'effective_on', 'text', 'by_name', 'recorded_at', 'corrects'],
  },
  // Large entries come by functions of the owner; a trigger refuses what is added to an entry of old.
  ledger_transfer: append,

  // An account is never changed: another one is another row.
  payout_method: appendAndChange('ended_at', 'ended_by', 'refused_at', 'refused_code'),
  payout_hold: appendAndChange('released_by', 'released_at', 'release_reason'),
  tax_status: appendAndChange('ended_at'),
  exchange_rate: append,

  payout_batch: appendAndChange(
    ...[
      'state',
      'with_terminated',
      'purpose',
      'payer',
      'rate',
      'rate_on',
      'frozen_by',
      'frozen_at',
      'item_count',
    ],
    ...[
      'gross_minor',
      'fee_minor',
      'tax_minor',
      'net_minor',
      'amount_minor',
      'content_sha256',
      'approved_by',
    ],
    ...[
      'approved_at',
      'approval_waived',
      'rejected_by',
      'rejected_at',
      'rejected_reason',
      'exported_by',
      'exported_at',
    ],
    ...[
      'exported_on',
      'message_id',
      'first_number',
      'entry_id',
      'submitted_by',
      'submitted_at',
      'bank_reference',
    ],
    ...[
      'cancelled_by',
      'cancelled_at',
      'cancelled_on',
      'cancel_ground',
      'cancel_reason',
      'cancel_waived',
      'released_by',
    ],
    ...['released_at', 'released_reason', 'closed_at'],
  ),
  payment_order_number: change,
  // A trigger lets them go with a draft alone.
  payout_item: {
    whole: ['SELECT', 'INSERT', 'DELETE'],
    update: ['reference', 'in_flight', 'outcome', 'outcome_code', 'outcome_at', 'paid_on'],
  },
  payout_left_out: { whole: ['SELECT', 'INSERT', 'DELETE'] },
  payout_file: append,
  payout_file_chunk: append,

  // What a bank said is never changed; what became of it is added.
  bank_answer: appendAndChange('repeated_count'),
  bank_statement: append,
  bank_entry: appendAndChange(
    ...['state', 'alarm', 'batch_id', 'position', 'ledger_entry_id'],
    ...['settled_as', 'settled_by', 'settled_at', 'settled_reason'],
  ),
  bank_status: appendAndChange('settled_by', 'settled_at', 'settled_reason'),

  person: change,
  person_role: all,
  recovery_code: all,
  session: all,
  access_link: all,
  sign_in_failure: all,
  installation: change,
  access_token: all,
  idempotency_key: all,

  audit_entry: append,
  // The owner's trigger puts them in.
  audit_tail: { whole: ['SELECT', 'DELETE'] },
  audit_seal: append,
  // Whoever is erased takes the salt along.
  personal_salt: { whole: ['SELECT', 'INSERT', 'DELETE'] },
};

/** Counters that the application sets itself; those of other tables count without a right. */
export const applicationSequences = ['distributor_id_seq'] as const;

/** The owner's functions that the application calls. All others are nobody's but the owner's. */
export const applicationFunctions = [
  'result_table_make(text,integer)',
  'result_table_index(text,integer,text)',
  'result_table_analyze(text,integer)',
  'result_tables_attach(integer)',
  'result_tables_drop(integer)',
  'sponsor_closure_make(integer)',
  'sponsor_closure_index_down(integer)',
  'sponsor_closure_index_up(integer)',
  'sponsor_closure_take(integer)',
  'sponsor_closure_forget(integer)',
  'sponsor_closure_forget_all()',
  'ledger_part_make(integer)',
  'ledger_part_attach(integer)',
  'ledger_part_index()',
  'distributor_index()',
  'distributor_unindex()',
  'order_key_index()',
  'order_key_unindex()',
  'payout_method_forget(integer)',
] as const;

/** Tables in the making stand beside. */
export const APPLICATION_SCHEMAS = ['upline_making'] as const;
