/** Everything lies in this schema. */
export const starSchema = 'so_nhiem_vu'

/** Numbers and dates go to PostgreSQL as the text of their exact value. */
type Numeric = string
type DateText = string

interface Owned {
  coordinator_id: string
}

interface OfSubmission extends Owned {
  submission_id: string
}

/** The tables of the star schema as they are written; what each is for stands in its comments, `src-shared/text/star-schema.ts`. */
export interface StarDatabase {
  coordinator: Owned & { name: string; published_at: string; format: number }
  agency: Owned & {
    agency_id: string
    name: string
    kind: string
    level: string
    body_group: string | null
    parent_id: string | null
    province_id: string | null
    ended_on: DateText | null
  }
  agency_name: Owned & {
    agency_id: string
    ordinal: number
    name: string
    from_date: DateText | null
    to_date: DateText | null
    legal_basis: string | null
  }
  agency_place: Owned & {
    agency_id: string
    ordinal: number
    level: string
    parent_id: string | null
    province_id: string | null
    from_date: DateText | null
    to_date: DateText | null
    legal_basis: string | null
  }
  agency_succession: Owned & {
    predecessor_id: string
    successor_id: string
    rule: string
    functions: string | null
    is_main: boolean
    legal_basis: string
    from_date: DateText | null
  }
  function_transfer: Owned & {
    transfer_id: string
    from_agency_id: string
    to_agency_id: string
    functions: string
    legal_basis: string
    from_date: DateText
  }
  function_transfer_line: Owned & {
    transfer_id: string
    kind: string
    line_id: string
    decision: string
    plan_id: string | null
    words: string
    about: string
    decided_at: string
  }
  plan: Owned & {
    plan_id: string
    number: string | null
    document_date: DateText | null
    issuer_name: string
    subject: string
    short_name: string
    state: string
  }
  plan_item: Owned & {
    plan_item_id: string
    plan_id: string
    parent_id: string | null
    document_order: number
    position: string
    marker: string
    text: string
    kind: string
    is_in_force: boolean
  }
  indicator: Owned & {
    indicator_id: string
    plan_id: string
    parent_id: string | null
    plan_item_id: string | null
    ordinal: number
    code: string
    name: string
    unit: string
    measure: string
    shape: string
    is_in_force: boolean
  }
  indicator_target: Owned & { indicator_id: string; year: number; value: Numeric; comparator: string | null }
  submission: OfSubmission & {
    report_id: string
    agency_id: string
    revision: number
    origin: string
    period_kind: string
    period_year: number
    period_ordinal: number | null
    cut_off: DateText
    document_number: string | null
    document_date: DateText | null
    received_on: DateText
    content_sha256: string
    withdrawn_at: string | null
  }
  submission_plan: OfSubmission & { plan_id: string; is_counted: boolean }
  task_result: OfSubmission & {
    ordinal: number
    title: string
    progress: string
    timeliness: string
    deadline: DateText | null
    extended_deadline: DateText | null
    done_on: DateText | null
    result_text: string
    expected: string | null
    difficulties: string
    proposals: string
    evidence_files: number
  }
  task_result_item: OfSubmission & { ordinal: number; plan_item_id: string }
  task_quantity: OfSubmission & {
    ordinal: number
    quantity_ordinal: number
    label: string
    value: Numeric
    unit: string
  }
  figure: OfSubmission & {
    indicator_id: string
    is_estimate: boolean
    kind: string
    value: Numeric | null
    numerator: Numeric | null
    denominator: Numeric | null
    as_of: DateText | null
    reason: string
  }
  funding: OfSubmission & {
    ordinal: number
    source: string
    planned_dong: number | null
    spent_dong: number | null
  }
}
