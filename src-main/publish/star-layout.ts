import type { StarDatabase } from './star-tables.ts'

/** A table's columns with their types and its key, both without the coordinator's id, which is the first of each. */
type StarTable<Row> = {
  columns: { [Column in Exclude<keyof Row, 'coordinator_id'>]: string }
  key: string
  references?: string
}

const submissionParent =
  'FOREIGN KEY (coordinator_id, submission_id) REFERENCES so_nhiem_vu.submission (coordinator_id, submission_id) ON DELETE CASCADE'

/**
 * In the order in which they refer to each other. Every key starts with the coordinator: several publish into one
 * database, and a cluster (Citus, YugabyteDB) can distribute by it. No sequence, trigger or extension is used. A column
 * that comes to a table later stands last and may be empty: the rows that are there do not have it.
 */
export const starTables: { [Name in keyof StarDatabase]: StarTable<StarDatabase[Name]> } = {
  coordinator: {
    columns: {
      name: 'text NOT NULL',
      published_at: 'timestamptz NOT NULL',
      format: 'integer NOT NULL',
    },
    key: '',
  },
  agency: {
    columns: {
      agency_id: 'text NOT NULL',
      name: 'text NOT NULL',
      kind: 'text NOT NULL',
      level: 'text NOT NULL',
      body_group: 'text',
      parent_id: 'text',
      province_id: 'text',
      ended_on: 'date',
    },
    key: 'agency_id',
  },
  agency_name: {
    columns: {
      agency_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      name: 'text NOT NULL',
      from_date: 'date',
      to_date: 'date',
      legal_basis: 'text',
    },
    key: 'agency_id, ordinal',
  },
  agency_place: {
    columns: {
      agency_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      level: 'text NOT NULL',
      parent_id: 'text',
      province_id: 'text',
      from_date: 'date',
      to_date: 'date',
      legal_basis: 'text',
    },
    key: 'agency_id, ordinal',
  },
  agency_succession: {
    columns: {
      predecessor_id: 'text NOT NULL',
      successor_id: 'text NOT NULL',
      rule: 'text NOT NULL',
      functions: 'text',
      is_main: 'boolean NOT NULL',
      legal_basis: 'text NOT NULL',
      from_date: 'date',
    },
    key: 'predecessor_id, successor_id',
  },
  function_transfer: {
    columns: {
      transfer_id: 'text NOT NULL',
      from_agency_id: 'text NOT NULL',
      to_agency_id: 'text NOT NULL',
      functions: 'text NOT NULL',
      legal_basis: 'text NOT NULL',
      from_date: 'date NOT NULL',
    },
    key: 'transfer_id',
  },
  function_transfer_line: {
    columns: {
      transfer_id: 'text NOT NULL',
      kind: 'text NOT NULL',
      line_id: 'text NOT NULL',
      decision: 'text NOT NULL',
      plan_id: 'text',
      words: 'text NOT NULL',
      about: 'text NOT NULL',
      decided_at: 'timestamptz NOT NULL',
    },
    key: 'transfer_id, kind, line_id',
  },
  plan: {
    columns: {
      plan_id: 'text NOT NULL',
      number: 'text',
      document_date: 'date',
      issuer_name: 'text NOT NULL',
      subject: 'text NOT NULL',
      short_name: 'text NOT NULL',
      state: 'text NOT NULL',
    },
    key: 'plan_id',
  },
  plan_item: {
    columns: {
      plan_item_id: 'text NOT NULL',
      plan_id: 'text NOT NULL',
      parent_id: 'text',
      document_order: 'integer NOT NULL',
      position: 'text NOT NULL',
      marker: 'text NOT NULL',
      text: 'text NOT NULL',
      kind: 'text NOT NULL',
      is_in_force: 'boolean NOT NULL',
    },
    key: 'plan_item_id',
  },
  indicator: {
    columns: {
      indicator_id: 'text NOT NULL',
      plan_id: 'text NOT NULL',
      parent_id: 'text',
      plan_item_id: 'text',
      ordinal: 'integer NOT NULL',
      code: 'text NOT NULL',
      name: 'text NOT NULL',
      unit: 'text NOT NULL',
      measure: 'text NOT NULL',
      shape: 'text NOT NULL',
      is_in_force: 'boolean NOT NULL',
    },
    key: 'indicator_id',
  },
  indicator_target: {
    columns: {
      indicator_id: 'text NOT NULL',
      year: 'integer NOT NULL',
      value: 'numeric NOT NULL',
      comparator: 'text',
    },
    key: 'indicator_id, year',
  },
  submission: {
    columns: {
      submission_id: 'text NOT NULL',
      report_id: 'text NOT NULL',
      agency_id: 'text NOT NULL',
      revision: 'integer NOT NULL',
      origin: 'text NOT NULL',
      period_kind: 'text NOT NULL',
      period_year: 'integer NOT NULL',
      period_ordinal: 'integer',
      cut_off: 'date NOT NULL',
      document_number: 'text',
      document_date: 'date',
      received_on: 'date NOT NULL',
      content_sha256: 'text NOT NULL',
      withdrawn_at: 'timestamptz',
    },
    key: 'submission_id',
  },
  submission_plan: {
    columns: {
      submission_id: 'text NOT NULL',
      plan_id: 'text NOT NULL',
      is_counted: 'boolean NOT NULL',
    },
    key: 'submission_id, plan_id',
    references: submissionParent,
  },
  task_result: {
    columns: {
      submission_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      title: 'text NOT NULL',
      progress: 'text NOT NULL',
      timeliness: 'text NOT NULL',
      deadline: 'date',
      extended_deadline: 'date',
      done_on: 'date',
      result_text: 'text NOT NULL',
      difficulties: 'text NOT NULL',
      proposals: 'text NOT NULL',
      evidence_files: 'integer NOT NULL',
      expected: 'text',
    },
    key: 'submission_id, ordinal',
    references: submissionParent,
  },
  task_result_item: {
    columns: {
      submission_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      plan_item_id: 'text NOT NULL',
    },
    key: 'submission_id, ordinal, plan_item_id',
    references: submissionParent,
  },
  task_quantity: {
    columns: {
      submission_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      quantity_ordinal: 'integer NOT NULL',
      label: 'text NOT NULL',
      value: 'numeric NOT NULL',
      unit: 'text NOT NULL',
    },
    key: 'submission_id, ordinal, quantity_ordinal',
    references: submissionParent,
  },
  figure: {
    columns: {
      submission_id: 'text NOT NULL',
      indicator_id: 'text NOT NULL',
      is_estimate: 'boolean NOT NULL',
      kind: 'text NOT NULL',
      value: 'numeric',
      numerator: 'numeric',
      denominator: 'numeric',
      as_of: 'date',
      reason: 'text NOT NULL',
    },
    key: 'submission_id, indicator_id, is_estimate',
    references: submissionParent,
  },
  funding: {
    columns: {
      submission_id: 'text NOT NULL',
      ordinal: 'integer NOT NULL',
      source: 'text NOT NULL',
      planned_dong: 'bigint',
      spent_dong: 'bigint',
    },
    key: 'submission_id, ordinal',
    references: submissionParent,
  },
}
