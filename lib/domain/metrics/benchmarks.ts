/** A number that somebody else claims. Drawn in grey beside ours, never a target: definitions collide. */
export type Benchmark = {
  id: BenchmarkId
  claim: string
  /** The band that is claimed, 0..1; null where the claim is not a band of a rate. */
  low: number | null
  high: number | null
  source: string
  /** What the source says it measures. */
  definition: string
  denominator: string
  caution: string | null
}

export const BENCHMARK_IDS = [
  'mql_to_sql_glossaries',
  'mql_to_sql_developer_marketing',
  'mql_to_sql_median',
  'mql_to_sql_saas',
  'mql_to_sql_first_page_sage',
  'mql_to_sql_quartiles',
  'acceptance_private_equity',
  'follow_up_private_equity',
  'speed_insidesales',
  'speed_hbr',
] as const
export type BenchmarkId = (typeof BENCHMARK_IDS)[number]

const BY_ID: Record<BenchmarkId, Omit<Benchmark, 'id'>> = {
  mql_to_sql_glossaries: {
    claim: '13–27 % is healthy; under 10 % too permissive, over 40 % too strict',
    low: 0.13,
    high: 0.27,
    source: 'MV3 Marketing glossary; MarkCMO glossary',
    definition: 'MQL to SQL (MarkCMO: of B2B SaaS)',
    denominator: 'All MQLs; whether young ones count is not said',
    caution: null,
  },
  mql_to_sql_developer_marketing: {
    claim: '20–40 % is healthy; under 15 % too loose, over 50 % perhaps too restrictive',
    low: 0.2,
    high: 0.4,
    source: 'Picks and Shovels, developer-marketing glossary',
    definition: 'MQL to SQL',
    denominator: 'All MQLs; whether young ones count is not said',
    caution: 'Elsewhere on the same page, under 20 % is too loose.',
  },
  mql_to_sql_median: {
    claim: '13 % is the median',
    low: 0.13,
    high: 0.13,
    source: 'Widely repeated without a first source',
    definition: 'MQL to SQL',
    denominator: 'Not said',
    caution: 'No method is given.',
  },
  mql_to_sql_saas: {
    claim: '18–22 % in SaaS',
    low: 0.18,
    high: 0.22,
    source: 'Widely repeated without a first source',
    definition: 'MQL to SQL',
    denominator: 'Not said',
    caution: 'No method is given.',
  },
  mql_to_sql_first_page_sage: {
    claim: '39 %',
    low: 0.39,
    high: 0.39,
    source: 'First Page Sage',
    definition: 'MQL to SQL',
    denominator: 'Not said',
    caution: 'Proprietary, no method given.',
  },
  mql_to_sql_quartiles: {
    claim: '25–60 % between the quartiles',
    low: 0.25,
    high: 0.6,
    source: 'Widely repeated without a first source',
    definition: 'MQL to SQL',
    denominator: 'Not said',
    caution: 'Another page says that the whole 5–40 % spread is a difference of definitions.',
  },
  acceptance_private_equity: {
    claim: 'Above 50 %; best in class 60–70 %',
    low: 0.6,
    high: 0.7,
    source: 'Private-equity marketing glossary',
    definition: 'Acceptance by sales (SAL), not qualification (SQL)',
    denominator: 'All MQLs; whether pending ones count is not said',
    caution: null,
  },
  follow_up_private_equity: {
    claim: 'Follow up within 4–24 h for inbound, 24–48 h for scored leads',
    low: null,
    high: null,
    source: 'Private-equity marketing glossary',
    definition: 'First follow-up by sales',
    denominator: 'Not said',
    caution: null,
  },
  speed_insidesales: {
    claim: '5 against 30 minutes: 100 times the contacts, 21 times the qualified leads',
    low: null,
    high: null,
    source: 'InsideSales.com and MIT, 2007',
    definition: 'Odds of contact and of qualification by delay of the first call',
    denominator: 'Web leads that were called',
    caution: 'Routinely misquoted as a Harvard study.',
  },
  speed_hbr: {
    claim: 'Within 1 hour against later: 7 times as likely to qualify',
    low: null,
    high: null,
    source: 'Harvard Business Review, 2011',
    definition: 'A meaningful conversation with a decision maker',
    denominator: 'Web leads of the audited companies',
    caution: 'Its mean response of 42 h is of those who answered; 23 % never did.',
  },
}

/** A claim by its id. */
export const benchmarkOf = (id: BenchmarkId): Benchmark => ({ id, ...BY_ID[id] })
