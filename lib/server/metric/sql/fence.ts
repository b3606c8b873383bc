import type { Fragment, Sql } from './fragment'

/**
 * A last column that keeps PostgreSQL from melting a sub-select into the statement around it: it would reckon the
 * class of a row anew for every count, and expect as many groups as there are rows. A volatile column does what
 * `offset 0` does, and still lets several processes share the work.
 */
export const fence = (sql: Sql): Fragment => sql`, clock_timestamp() as fence`
